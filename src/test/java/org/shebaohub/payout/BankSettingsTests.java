package org.shebaohub.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BankSettingsTests {

	private final BankSettings settings = settings("SH01");

	@Test
	@DisplayName("RULE-4 a reference is a function of hub, claim and payout number, at most 30 characters, never cut")
	void referenceIsAFunction() {
		assertThat(settings.reference("C20261012-000123", 1)).isEqualTo("SH01-C20261012-000123-1");
		assertThat(settings.reference("C20261012-000123-XYZ", 123)).hasSize(29);
		assertThatThrownBy(() -> settings.reference("C20261012-000123-XYZ", 12345))
				.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> settings("SH-01").reference("C1", 1)).as("else two pairs could give one reference")
				.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	@DisplayName("RULE-6 pauses between questions grow, and the last repeats without end")
	void pausesGrow() {
		assertThat(settings.pause(0)).isEqualTo(Duration.ofSeconds(5));
		assertThat(settings.pause(1)).isEqualTo(Duration.ofSeconds(5));
		assertThat(settings.pause(2)).isEqualTo(Duration.ofMinutes(1));
		assertThat(settings.pause(99)).isEqualTo(Duration.ofMinutes(1));
	}

	private static BankSettings settings(String hubId) {
		return new BankSettings(hubId, false, false, Duration.ofMinutes(10),
				List.of(Duration.ofSeconds(5), Duration.ofMinutes(1)), Set.of(), LocalTime.of(0, 30));
	}
}
