package org.shebaohub.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmploymentTypeTests {

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', value = {
			"ACTIVE          | LEAVING JOB_ABANDONMENT UNPAID_LEAVE LEFT | LEAVING LEFT",
			"LEAVING         | ACTIVE UNPAID_LEAVE JOB_ABANDONMENT LEFT  | ACTIVE LEFT",
			"JOB_ABANDONMENT | ACTIVE LEAVING LEFT                       | ''",
			"UNPAID_LEAVE    | ACTIVE LEAVING JOB_ABANDONMENT LEFT       | ''",
			"LEFT            | ''                                       | ''" })
	@DisplayName("R-003-17 R-003-32 R-003-33 what status may follow: own staff by one table, outsourced staff by their own")
	void hasATableForEachType(EmploymentStatus from, String own, String outsourced) {
		assertThat(followers(EmploymentType.REGULAR, from)).containsExactlyInAnyOrder(words(own));
		assertThat(followers(EmploymentType.OPEN_ENDED, from)).containsExactlyInAnyOrder(words(own));
		assertThat(followers(EmploymentType.OUTSOURCED, from)).containsExactlyInAnyOrder(words(outsourced));
	}

	@Test
	@DisplayName("R-003-33 the supplier pays for outsourced staff, the employer for everybody else")
	void saysWhoPays() {
		assertThat(Stream.of(EmploymentType.values()).filter(type -> !type.isOwnPayer()))
			.containsExactly(EmploymentType.OUTSOURCED);
	}

	private static String[] followers(EmploymentType type, EmploymentStatus from) {
		return Stream.of(EmploymentStatus.values()).filter(to -> type.allows(from, to)).map(Enum::name).toArray(String[]::new);
	}

	private static String[] words(String text) {
		return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new);
	}
}
