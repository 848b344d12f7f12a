package org.shebaohub.reimbursement.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.payout.PayoutView;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class ArrivalTests {

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource({ "2026-10-12T10:00, READY, 预计明天到账", "2026-10-12T23:59, READY, 预计明天到账",
			"2026-10-16T10:00, READY, 预计2026-10-19到账", "2026-09-30T10:00, READY, 预计2026-10-08到账",
			"2026-10-12T10:00, WAITING_RELEASE, 预计复核放行后的下一银行工作日到账", "2029-10-12T10:00, READY, 预计近日到账" })
	@DisplayName("A-19 R-002-53 the money is expected on the next banking day after it was let go, and only then tomorrow")
	void saysTheNextBankingDay(String approvedAt, String state, String says) {
		MovableClock clock = MovableClock.at(approvedAt);
		try (Rooms rooms = new Rooms(Stores.H2.dataSource(), clock, "policy", "roster", "duty", "notice")) {
			PayoutView payout = mock(PayoutView.class);
			when(payout.state()).thenReturn(state);
			when(payout.changedAt()).thenReturn(clock.instant());
			PayoutDesk payouts = mock(PayoutDesk.class);
			when(payouts.ofClaim("C1")).thenReturn(List.of(payout));
			when(payouts.opening(clock.instant())).thenReturn(clock.instant());
			Arrival arrival = new Arrival(payouts, rooms.get(PolicyDesk.class), new BusinessClock(clock));
			assertThat(rooms.get(NoticeDesk.class).words("claim-approved", Map.of("claimNo", "C1", "arrival", arrival.word("C1")))
				.text()).isEqualTo("报销进度更新:报销申请已通过财务审核," + says + "(报销单C1)");
			assertThat(arrival.on(List.of(payout)).map(LocalDate::toString).orElse("")).isEqualTo(switch (says) {
				case "预计明天到账" -> "2026-10-13";
				case "预计2026-10-19到账" -> "2026-10-19";
				case "预计2026-10-08到账" -> "2026-10-08";
				default -> "";
			});
		}
	}

	@Test
	@DisplayName("A-19 what waits for the bank to open is expected on the banking day after that")
	void countsFromTheOpening() {
		MovableClock clock = MovableClock.at("2026-10-16T18:00");
		try (Rooms rooms = new Rooms(Stores.H2.dataSource(), clock, "policy")) {
			PayoutView payout = mock(PayoutView.class);
			when(payout.state()).thenReturn("READY");
			when(payout.changedAt()).thenReturn(clock.instant());
			PayoutDesk payouts = mock(PayoutDesk.class);
			when(payouts.opening(clock.instant())).thenReturn(MovableClock.at("2026-10-19T09:00").instant());
			Arrival arrival = new Arrival(payouts, rooms.get(PolicyDesk.class), new BusinessClock(clock));
			assertThat(arrival.on(List.of(payout))).contains(LocalDate.parse("2026-10-20"));
		}
	}
}
