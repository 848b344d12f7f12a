package org.shebaohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.ledger.ErpRoom.codes;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** What two do in the same moment, and one wage for which two orders come. */
class OneMomentTests {

	private static final EmployeeNo SHE = new EmployeeNo("E1001");

	private ErpRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	private Decision orders(DeductionBasis basis) {
		return room.rooms.get(DeductionDesk.class).order(new Actor("hr", Set.of(Role.HR), Enterprise.HANGZHOU, null), SHE, basis,
				null, "consent-7").decision();
	}

	private void paid(String month, String on) {
		assertThat(codes(room.tells("payroll.paid", "record", "P" + month, "month", month, "gross", "3000.00", "net", "2900.00",
				"paidOn", on))).isEmpty();
	}

	/** The second begins before the first commits, and waits for it where it must. */
	private Decision meanwhile(Runnable first, Supplier<Decision> second) {
		CompletableFuture<Decision> answer = new CompletableFuture<>();
		room.rooms.together(() -> {
			first.run();
			CompletableFuture.runAsync(() -> answer.complete(second.get()))
				.exceptionally(fault -> answer.completeExceptionally(fault) ? null : null);
			try {
				answer.get(500, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException waits) {
				// it waits for this transaction
			}
			catch (Exception fault) {
				throw new AssertionError(fault);
			}
		});
		return answer.join();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-04 R-000-17 a fifth of one wage for loss: what was confirmed since that wage counts, until the next wage is paid")
	void countsWhatWasConfirmedSinceTheWage(Stores store) {
		room = new ErpRoom(store);
		room.tells("asset.assigned", "record", "NB-7", "total", "4000.00", "bookedOn", "2026-01-05");
		paid("2026-09", "2026-10-10");
		assertThat(codes(orders(DeductionBasis.DAMAGES))).isEmpty();
		DeductionOrder order = room.rooms.get(DeductionDesk.class).orders(SHE).get(0);
		assertThat(order.amount()).isEqualTo(Yuan.of("600.00"));
		assertThat(codes(room.tells("deduction.confirmed", "orderNo", order.no(), "outcome", "FULL", "total", "600.00",
				"confirmedOn", "2026-10-12"))).isEmpty();
		assertThat(codes(orders(DeductionBasis.DAMAGES))).containsExactly("DEDUCTION_OVER_CAP");
		room.rooms.clock.set("2026-11-10T09:00");
		paid("2026-10", "2026-11-10");
		assertThat(codes(orders(DeductionBasis.DAMAGES))).isEmpty();
		assertThat(room.rooms.get(DeductionDesk.class).orders(SHE).get(1).amount()).isEqualTo(Yuan.of("600.00"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-04 R-000-17 two orders at once on different grounds share the cap of one wage")
	void sharesTheCap(Stores store) {
		room = new ErpRoom(store);
		room.tells("asset.assigned", "record", "NB-7", "total", "4000.00", "bookedOn", "2026-01-05");
		room.tells("loan.booked", ErpRoom.loan("J1", "900.00"));
		paid("2026-09", "2026-10-10");
		assertThat(codes(meanwhile(() -> assertThat(codes(orders(DeductionBasis.LOAN))).isEmpty(),
				() -> orders(DeductionBasis.DAMAGES)))).containsExactly("DEDUCTION_OVER_CAP");
		assertThat(room.rooms.get(DeductionDesk.class).orders(SHE)).extracting(DeductionOrder::amount)
			.containsExactly(Yuan.of("890.00"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-17 what is ordered is not ordered again: not in the same moment, not while it waits, not when it was taken; what failed is")
	void ordersOnce(Stores store) {
		room = new ErpRoom(store);
		room.tells("loan.booked", ErpRoom.loan("J1", "900.00"));
		assertThat(codes(meanwhile(() -> assertThat(codes(orders(DeductionBasis.LOAN))).isEmpty(),
				() -> orders(DeductionBasis.LOAN)))).containsExactly("NOTHING_OPEN");
		assertThat(codes(orders(DeductionBasis.LOAN))).containsExactly("NOTHING_OPEN");
		confirms("FAILED", "0.00");
		assertThat(codes(orders(DeductionBasis.LOAN))).isEmpty();
		confirms("FULL", "900.00");
		assertThat(codes(orders(DeductionBasis.LOAN))).containsExactly("NOTHING_OPEN");
		assertThat(room.rooms.get(DeductionDesk.class).orders(SHE)).extracting(DeductionOrder::amount)
			.containsExactly(Yuan.of("900.00"), Yuan.of("900.00"));
	}

	/** Payroll, of the last order. */
	private void confirms(String outcome, String total) {
		List<DeductionOrder> orders = room.rooms.get(DeductionDesk.class).orders(SHE);
		assertThat(codes(room.tells("deduction.confirmed", "orderNo", orders.get(orders.size() - 1).no(), "outcome", outcome,
				"total", total, "confirmedOn", "2026-10-12"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-22 the hub finds an advance in the moment in which the ERP books it, whoever is first: one debt, and both records of it")
	void matchesWhatBothSayAtOnce(Stores store) {
		for (boolean hubFirst : new boolean[] { true, false }) {
			room = new ErpRoom(store);
			Supplier<Decision> hub = () -> {
				room.items.advance(SHE, InsuranceMonth.parse("2026-09"), InsuranceLine.PENSION, Yuan.of("572.96"), "D-1", true);
				return Decision.accepted();
			};
			Supplier<Decision> erp = () -> room.tells("advance.booked", ErpRoom.advance("J1", "572.96"));
			assertThat(codes(meanwhile((hubFirst ? hub : erp)::get, hubFirst ? erp : hub))).isEmpty();
			assertThat(room.open("E1001")).isEqualTo("572.96");
			assertThat(room.items.mismatches()).isEmpty();
			assertThat(codes(room.tells("item.cleared", ErpRoom.clearing("K1", "J1", "572.96")))).isEmpty();
			assertThat(room.open("E1001")).isEqualTo("0.00");
			room.close();
		}
	}
}
