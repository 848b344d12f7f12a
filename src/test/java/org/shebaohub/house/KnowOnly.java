package org.shebaohub.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Conditions on what a class may know of the hub. */
final class KnowOnly {

	private static final Set<String> EDGES = Set.of("connector", "web", "sandbox");

	private KnowOnly() {
	}

	/** Its own package below {@code connector}, and what all connectors share. */
	static ArchCondition<JavaClass> theirOwnConnector() {
		return condition("know no other connector", (self, other) -> !Modules.of(other).equals("connector")
				|| Modules.within(other).isEmpty() || Modules.within(other).equals(Modules.within(self)));
	}

	/** No connector, web or sandbox but its own; the root package wires the first two, the sandbox plays with all. */
	static ArchCondition<JavaClass> noEdge() {
		return condition("know no edge of the hub", (self, other) -> {
			String from = Modules.of(self);
			String to = Modules.of(other);
			return !EDGES.contains(to) || to.equals(from) || from.equals("sandbox")
					|| from.isEmpty() && !to.equals("sandbox");
		});
	}

	/** Its own module and those that its module's package-info names. */
	static ArchCondition<JavaClass> theModulesTheyDeclare(Function<String, List<String>> declared) {
		return condition("know only the modules that their package-info names", (self, other) -> {
			String module = Modules.of(other);
			return module.equals(Modules.of(self)) || declared.apply(Modules.of(self)).contains(module);
		});
	}

	private static ArchCondition<JavaClass> condition(String words, BiPredicate<JavaClass, JavaClass> allowed) {
		return new ArchCondition<>(words) {

			@Override
			public void check(JavaClass self, ConditionEvents events) {
				for (Dependency each : self.getDirectDependenciesFromSelf()) {
					JavaClass other = each.getTargetClass();
					if (Modules.isHub(other) && !allowed.test(self, other)) {
						events.add(SimpleConditionEvent.violated(self, each.getDescription()));
					}
				}
			}
		};
	}
}
