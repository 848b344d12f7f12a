package org.shebaohub.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Posted;
import org.shebaohub.testing.Stores;

class BankHoursTests {

	private static final BankHoursSettings NINE_TO_FIVE = new BankHoursSettings(LocalTime.of(9, 0), LocalTime.of(17, 0));

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "2026-10-12T08:59:59, 2026-10-12T09:00", "2026-10-12T09:00, 2026-10-12T09:00",
			"2026-10-12T16:59:59, 2026-10-12T16:59:59", "2026-10-12T17:00, 2026-10-13T09:00",
			"2026-10-16T17:00, 2026-10-19T09:00", "2026-10-17T12:00, 2026-10-19T09:00" })
	@DisplayName("A-19 the bank takes payouts from its opening to its closing, on banking days")
	void knowsItsHours(String at, String next) {
		assertThat(NINE_TO_FIVE.next(MovableClock.at(at).instant(), day -> day.getDayOfWeek().getValue() < 6))
			.isEqualTo(MovableClock.at(next).instant());
		assertThat(new BankHoursSettings(null, null).next(MovableClock.at(at).instant(), day -> false))
			.as("a bank that never closes").isEqualTo(MovableClock.at(at).instant());
	}

	@Test
	@DisplayName("hours that end before they begin, or only begin, are refused at the start")
	void refusesHalfAWindow() {
		assertThatThrownBy(() -> new BankHoursSettings(LocalTime.NOON, null)).hasMessageContaining("hub.bank.hours");
		assertThatThrownBy(() -> new BankHoursSettings(LocalTime.NOON, LocalTime.NOON)).hasMessageContaining("hub.bank.hours");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-19 RULE-12 a payout that is approved while the bank is closed waits until it opens, and is sent once then")
	void waitsForTheOpening(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup", NINE_TO_FIVE)) {
			house.clock.set("2026-10-16T17:30");
			String reference = house.instruct("C1", "100.00");
			assertThat(house.begin(reference).action()).isEqualTo(PayoutCall.Action.NOTHING);
			assertThat(house.state(reference)).isEqualTo("READY");
			Posted waiting = house.mailRoom.open(Transitions.SEND, reference).get(0);
			assertThat(waiting.due()).isEqualTo(MovableClock.at("2026-10-19T09:00").instant());
			assertThat(house.desk.opening(house.clock.instant())).isEqualTo(waiting.due());
			house.clock.set("2026-10-19T09:00");
			assertThat(house.begin(reference).action()).isEqualTo(PayoutCall.Action.SEND);
		}
	}
}
