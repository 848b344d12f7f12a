package org.shebaohub.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shebaohub.ShebaoHubApplication;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	private static final SourceTree MAIN = SourceTree.read("src/main/java");

	private static final SourceTree PLANTED = SourceTree.read("src/test/java/org/shebaohub/planted");

	@Test
	void hasNoCycleAndNobodyReachesIntoAModule() {
		ApplicationModules.of(ShebaoHubApplication.class).verify();
	}

	@Test
	void dependsOnlyOnWhatThePackageInfoNames() {
		declared(MAIN).check(Modules.HUB);
	}

	@Test
	void catchesAModuleThatKnowsMoreThanItNames() {
		assertThat(declared(PLANTED).evaluate(Modules.VIOLATORS).getFailureReport().getDetails())
				.anyMatch(detail -> detail.contains("KnowsMoreThanItNames"));
	}

	private static ArchRule declared(SourceTree tree) {
		Map<String, List<String>> declared = new TreeMap<>(tree.declaredDependencies());
		return classes().that(Modules.business())
				.should(KnowOnly.theModulesTheyDeclare(module -> declared.getOrDefault(module, List.of())));
	}
}
