package org.shebaohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.ledger.ErpRoom.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Two people with a loan each, deductions from their wages and payments of their own, in whatever order. */
class OrdersPropertyTests {

	private static final Actor HR = new Actor("hr", Set.of(Role.HR), Enterprise.HANGZHOU, null);

	private final Random random = new Random(Long.getLong("seed", 20261122L));

	private final ErpRoom room = new ErpRoom(Stores.H2);

	private int numbers;

	/** Somebody, and what he should owe by what was told. */
	private final class Debtor {

		final String no;

		long owes;

		final List<String> paid = new ArrayList<>();

		final List<DeductionOrder> waiting = new ArrayList<>();

		Debtor other;

		Debtor(String no) {
			this.no = no;
			room.hires(no);
			owes = 1000 + random.nextInt(100_000);
			tells(no, "loan.booked", ErpRoom.loan("J" + no, Yuan.ofFen(owes).toString()));
		}

		private long open(OpenItemKind kind) {
			return room.items.open(new EmployeeNo(no)).stream().filter(item -> item.kind() == kind)
				.mapToLong(item -> item.open().fen()).sum();
		}

		private long free() {
			return open(OpenItemKind.LOAN) - waiting.stream().mapToLong(order -> order.amount().fen()).sum();
		}

		void orders() {
			if (free() > 0) {
				DeductionDesk desk = room.rooms.get(DeductionDesk.class);
				Yuan amount = Yuan.ofFen(1 + random.nextLong(free()));
				assertThat(codes(desk.order(HR, new EmployeeNo(no), DeductionBasis.LOAN, amount, "c").decision())).isEmpty();
				List<DeductionOrder> all = desk.orders(new EmployeeNo(no));
				waiting.add(all.get(all.size() - 1));
			}
		}

		void confirms() {
			if (!waiting.isEmpty()) {
				DeductionOrder order = waiting.remove(random.nextInt(waiting.size()));
				long asked = order.amount().fen();
				long taken = switch (random.nextInt(3)) {
					case 0 -> 0;
					case 1 -> asked;
					default -> asked == 1 ? 1 : 1 + random.nextLong(asked - 1);
				};
				String[] told = { "orderNo", order.no(), "outcome", taken == 0 ? "FAILED" : taken == asked ? "FULL" : "PARTIAL", "total",
						Yuan.ofFen(taken).toString(), "confirmedOn", "2026-10-12" };
				assertThat(codes(tells(other.no, "deduction.confirmed", told))).containsExactly("ORDER_OF_OTHERS");
				assertThat(codes(tells(no, "deduction.confirmed", told))).isEmpty();
				tells(no, "deduction.confirmed", told);
				owes -= taken;
			}
		}

		void pays() {
			if (open(OpenItemKind.LOAN) > 0) {
				long amount = 1 + random.nextLong(open(OpenItemKind.LOAN));
				String number = "K" + ++numbers;
				tells(no, "item.cleared", ErpRoom.clearing(number, "J" + no, Yuan.ofFen(amount).toString()));
				tells(no, "item.cleared", ErpRoom.clearing(number, "J" + no, Yuan.ofFen(amount).toString()));
				paid.add(number + "/" + amount);
				owes -= amount;
			}
		}

		void takesBack() {
			if (!paid.isEmpty()) {
				String[] one = paid.remove(random.nextInt(paid.size())).split("/");
				tells(other.no, "item.clearing-reversed", ErpRoom.reversal("X" + one[0], one[0]));
				tells(no, "item.clearing-reversed", ErpRoom.reversal("R" + one[0], one[0]));
				tells(no, "item.clearing-reversed", ErpRoom.reversal("R" + one[0], one[0]));
				owes += Long.parseLong(one[1]);
			}
		}

		void does() {
			List.<Runnable>of(this::orders, this::confirms, this::pays, this::takesBack).get(random.nextInt(4)).run();
		}
	}

	private org.shebaohub.kernel.Decision tells(String no, String type, String... values) {
		String[] all = java.util.Arrays.copyOf(values, values.length + 2);
		all[values.length] = "employeeNo";
		all[values.length + 1] = no;
		return room.tells(type, all);
	}

	@Test
	@DisplayName("R-000-18 RULE-10 property: whatever is ordered, confirmed, paid and taken back, each told twice and in another's name, "
			+ "what each owes less what wages gave too much is booked less paid, to the fen")
	void balancesWithOrders() {
		for (int round = 0; round < 20; round++) {
			Debtor one = new Debtor("Q" + round);
			Debtor two = new Debtor("T" + round);
			one.other = two;
			two.other = one;
			for (int step = 0; step < 16; step++) {
				(random.nextBoolean() ? one : two).does();
				for (Debtor each : List.of(one, two)) {
					assertThat(each.open(OpenItemKind.LOAN) - each.open(OpenItemKind.WAGE_UNPAID))
						.as("seed %d, round %d, step %d, %s", Long.getLong("seed", 20261122L), round, step, each.no).isEqualTo(each.owes);
				}
			}
		}
		room.close();
	}
}
