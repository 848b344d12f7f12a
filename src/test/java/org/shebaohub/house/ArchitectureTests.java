package org.shebaohub.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTests {

	@ParameterizedTest
	@EnumSource
	void holdsInTheHub(Direction direction) {
		direction.rule.check(Modules.HUB);
	}

	@ParameterizedTest
	@EnumSource
	void catchesThePlantedViolator(Direction direction) {
		assertThat(direction.rule.evaluate(Modules.VIOLATORS).getFailureReport().getDetails())
				.anyMatch(detail -> detail.contains(direction.violator.getName()));
	}

	@ParameterizedTest
	@EnumSource
	void catchesNothingElseThatIsPlanted(Direction direction) {
		assertThat(direction.rule.evaluate(Modules.VIOLATORS).getFailureReport().getDetails())
				.allMatch(detail -> detail.contains(direction.violator.getName()));
	}
}
