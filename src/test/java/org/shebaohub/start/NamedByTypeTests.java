package org.shebaohub.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class NamedByTypeTests {

	record Counter(int number) {
	}

	record Desk(Counter tally) {
	}

	/** The types for which all beans were looked through. */
	private final List<Class<?>> looked = new ArrayList<>();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
			new DefaultListableBeanFactory() {

				@Override
				public String[] getBeanNamesForType(Class<?> type, boolean all, boolean eagerly) {
					looked.add(type);
					return super.getBeanNamesForType(type, all, eagerly);
				}
			});

	@Test
	@DisplayName("a bean named like its type is found without looking through the others")
	void findsByName() {
		start("counter");
		assertThat(context.getBean("desk", Desk.class).tally().number()).isEqualTo(1);
		assertThat(looked).doesNotContain(Counter.class);
	}

	@Test
	@DisplayName("a bean of another name is found by its type, whoever has the name that it could have")
	void findsByType() {
		context.registerBean("counter", String.class, () -> "another");
		start("tape");
		assertThat(context.getBean("desk", Desk.class).tally().number()).isEqualTo(1);
		assertThat(looked).contains(Counter.class);
	}

	@Test
	@DisplayName("of two beans that both have another name none is chosen")
	void choosesNone() {
		context.registerBean("roll", Counter.class, () -> new Counter(2));
		assertThatThrownBy(() -> start("tape")).isInstanceOf(UnsatisfiedDependencyException.class)
			.hasMessageContaining("expected single matching bean but found 2");
	}

	private void start(String name) {
		new NamedByType().initialize(context);
		context.registerBean(name, Counter.class, () -> new Counter(1));
		context.registerBean("desk", Desk.class);
		context.refresh();
	}
}
