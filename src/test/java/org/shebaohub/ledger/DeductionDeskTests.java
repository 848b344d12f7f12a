package org.shebaohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.ledger.ErpRoom.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionDesk.Receipt;
import org.shebaohub.ledger.DeductionOrder.State;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class DeductionDeskTests {

	private static final EmployeeNo SHE = new EmployeeNo("E1001");

	private static final Actor HR = new Actor("hr", Set.of(Role.HR), Enterprise.HANGZHOU, null);

	private ErpRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	private void open(Stores store) {
		room = new ErpRoom(store);
		advanced("2026-07", "300.00");
		advanced("2026-08", "200.00");
	}

	private void advanced(String month, String share) {
		room.items.advance(SHE, InsuranceMonth.parse(month), InsuranceLine.PENSION, Yuan.of(share), "D-" + month, true);
	}

	private Receipt order(DeductionBasis basis, String amount, String consent) {
		return room.rooms.get(DeductionDesk.class).order(HR, SHE, basis, amount == null ? null : Yuan.of(amount), consent);
	}

	private String ordered(String amount) {
		Receipt receipt = order(DeductionBasis.ADVANCE_RECOVERY, amount, "consent-7");
		assertThat(receipt.decision().findings()).isEmpty();
		return receipt.orderNo();
	}

	private Decision confirms(String orderNo, String outcome, String total) {
		return room.tells("deduction.confirmed", "orderNo", orderNo, "outcome", outcome, "total", total, "confirmedOn",
				"2026-10-12");
	}

	private List<String> left() {
		return room.items.history(SHE).stream().map(item -> item.open().toString()).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-17 HR orders a deduction: payroll gets it with its items, its legal ground and its cap")
	void sendsTheOrderWithItsItems(Stores store) {
		open(store);
		String orderNo = ordered("350.00");
		List<OpenItem> items = room.items.open(SHE);
		assertThat(room.rooms.get(LedgerDesk.class).command(room.rooms.mailRoom.take("erp.command", orderNo)))
			.contains("\"command\":\"DEDUCT\"", "\"orderNo\":\"" + orderNo + "\"", "\"basis\":\"ADVANCE_RECOVERY\"",
					"\"consent\":\"consent-7\"", "\"amount\":\"350.00\"", "\"netNotBelow\":\"2010.00\"",
					"\"itemNo\":\"" + items.get(0).no() + "\"", "\"amount\":\"300.00\"", "\"amount\":\"50.00\"");
		assertThat(order(DeductionBasis.ADVANCE_RECOVERY, "150.01", "consent-7").decision())
			.satisfies(decision -> assertThat(codes(decision)).containsExactly("AMOUNT_EXCEEDS_OPEN"));
		assertThat(room.rooms.log.timeline("employee/E1001")).anyMatch(row -> row.action().equals("DEDUCTION_ORDERED"));
	}

	@ParameterizedTest
	@CsvSource({ "H2, FULL, 350.00, 0.00 150.00", "H2, PARTIAL, 320.50, 0.00 179.50", "H2, FAILED, 0.00, 300.00 200.00",
			"POSTGRES, FULL, 350.00, 0.00 150.00", "POSTGRES, PARTIAL, 320.50, 0.00 179.50",
			"POSTGRES, FAILED, 0.00, 300.00 200.00" })
	@DisplayName("R-000-18 full, partial or failed: what is open changes by exactly the confirmed sum, and once")
	void changesByTheConfirmedSum(Stores store, String outcome, String total, String left) {
		open(store);
		String orderNo = ordered("350.00");
		assertThat(codes(confirms(orderNo, outcome, total))).isEmpty();
		assertThat(codes(confirms(orderNo, outcome, total))).isEmpty();
		assertThat(String.join(" ", left())).isEqualTo(left);
		assertThat(codes(confirms(orderNo, "PARTIAL", "1.00"))).containsExactly("CONFIRMED_OTHERWISE");
		DeductionOrder order = room.rooms.get(DeductionDesk.class).orders(SHE).get(0);
		assertThat(order.state()).isEqualTo(State.valueOf(outcome));
		assertThat(order.confirmed()).isEqualTo(Yuan.of(total));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 a confirmation that does not fit is refused: another person's, an unknown order's, more than was ordered")
	void refusesWhatDoesNotFit(Stores store) {
		open(store);
		String orderNo = ordered("350.00");
		assertThat(codes(confirms(orderNo, "FULL", "349.99"))).containsExactly("AMOUNT_DOES_NOT_FIT");
		assertThat(codes(confirms(orderNo, "PARTIAL", "350.00"))).containsExactly("AMOUNT_DOES_NOT_FIT");
		assertThat(codes(confirms("D0", "FULL", "350.00"))).containsExactly("ORDER_UNKNOWN");
		assertThat(codes(room.tells("deduction.confirmed", "employeeNo", "E1002", "orderNo", orderNo, "outcome", "FULL",
				"total", "350.00", "confirmedOn", "2026-10-12"))).containsExactly("ORDER_OF_OTHERS");
		assertThat(left()).containsExactly("300.00", "200.00");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-17 F-04 each ground has its cap: consent, the minimum wage, and a fifth of the wage for loss")
	void keepsToTheCap(Stores store) {
		open(store);
		room.enterprise.rule(Enterprise.HANGZHOU, "deduction.minimumWage", "2490.00", "2026-01-01");
		assertThat(codes(order(DeductionBasis.ADVANCE_RECOVERY, null, " ").decision())).containsExactly("CONSENT_MISSING");
		assertThat(codes(order(DeductionBasis.STATUTORY_SHARE, null, null).decision())).containsExactly("NOTHING_OPEN");
		room.tells("asset.assigned", "record", "NB-7", "total", "4000.00", "bookedOn", "2026-01-05");
		room.tells("payroll.paid", "record", "P9", "month", "2026-09", "gross", "3000.05", "net", "2890.00", "paidOn",
				"2026-10-10");
		assertThat(codes(order(DeductionBasis.DAMAGES, "400.01", null).decision())).containsExactly("DEDUCTION_OVER_CAP");
		Receipt first = order(DeductionBasis.ADVANCE_RECOVERY, null, "consent-7");
		assertThat(room.rooms.get(DeductionDesk.class).orders(SHE)).extracting(DeductionOrder::no, DeductionOrder::amount)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(first.orderNo(), Yuan.of("400.00")));
		assertThat(codes(order(DeductionBasis.ADVANCE_RECOVERY, null, "consent-7").decision()))
			.containsExactly("DEDUCTION_OVER_CAP");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-04 A-23 where nobody set the minimum wage nothing is taken but by statute: it is refused, and a gap of the policy")
	void takesNothingWithoutAMinimumWage(Stores store) {
		open(store);
		OrgNode elsewhere = new OrgNode("group/west/xian");
		EmployeeNo he = room.enterprise.employs("E1003", "张三", elsewhere, "2020-01-01", null);
		room.tells("loan.booked", "employeeNo", "E1003", "record", "J3", "amount", "500.00", "bookedOn", "2026-10-01");
		DeductionDesk desk = room.rooms.get(DeductionDesk.class);
		Actor hr = new Actor("hr3", Set.of(Role.HR), elsewhere, null);
		assertThat(codes(desk.order(hr, he, DeductionBasis.LOAN, null, "c").decision())).containsExactly("MINIMUM_WAGE_UNKNOWN");
		assertThat(desk.orders(he)).isEmpty();
		PolicyDesk policy = room.rooms.get(PolicyDesk.class);
		LocalDate day = LocalDate.parse("2026-10-12");
		assertThat(codes(policy.set(Actor.HUB, elsewhere, "deduction.minimumWage", "0.00", day)))
			.containsExactly("POLICY_VALUE_UNREADABLE");
		room.enterprise.rule(elsewhere, "deduction.minimumWage", "2160.00", "2026-10-13");
		room.enterprise.rule(elsewhere, "exit.warnDays", "3", "2026-10-12");
		assertThat(policy.gaps(day)).anyMatch(gap -> gap.contains("deduction.minimumWage") && gap.contains("xian"));
		room.enterprise.rule(elsewhere, "deduction.minimumWage", "2160.00", "2026-10-12");
		assertThat(codes(desk.order(hr, he, DeductionBasis.LOAN, null, "c").decision())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-05 only HR of the branch starts a deduction, and not his own; finance does not")
	void letsHrOnly(Stores store) {
		open(store);
		DeductionDesk desk = room.rooms.get(DeductionDesk.class);
		Actor finance = new Actor("fin", Set.of(Role.FINANCE), Enterprise.HANGZHOU, null);
		Actor elsewhere = new Actor("hr2", Set.of(Role.HR), Enterprise.CHANGZHOU, null);
		assertThat(codes(desk.order(finance, SHE, DeductionBasis.ADVANCE_RECOVERY, null, "c").decision()))
			.containsExactly("NOT_ALLOWED");
		Actor herself = new Actor("hr", Set.of(Role.HR), Enterprise.HANGZHOU, SHE);
		assertThat(codes(desk.order(herself, SHE, DeductionBasis.ADVANCE_RECOVERY, null, "c").decision()))
			.containsExactly("NOT_ALLOWED");
		assertThat(codes(desk.order(elsewhere, SHE, DeductionBasis.ADVANCE_RECOVERY, null, "c").decision()))
			.containsExactly("EMPLOYEE_UNKNOWN");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-70 F-26 an advance and its recovery reach the ERP as balanced vouchers that nobody typed; a refused order has failed")
	void booksByVoucher(Stores store) {
		open(store);
		LedgerDesk ledger = room.rooms.get(LedgerDesk.class);
		String itemNo = room.items.open(SHE).get(0).no();
		assertThat(ledger.command(room.rooms.mailRoom.take("erp.command", "A-" + itemNo))).contains(
				"{\"account\":\"1221.advance\",\"amount\":\"300.00\"}", "{\"account\":\"1002\",\"amount\":\"-300.00\"}");
		ledger.acknowledge(new LedgerDesk.Receipt("A-" + itemNo, null));
		String orderNo = ordered("300.00");
		confirms(orderNo, "FULL", "300.00");
		assertThat(ledger.vouchers(itemNo)).hasSize(2).last().satisfies(voucher -> {
			assertThat(voucher.imbalance()).isEqualTo(Yuan.ZERO);
			assertThat(voucher.postings()).containsExactly(new Posting("2211.wages", Yuan.of("300.00")),
					new Posting("1221.advance", Yuan.of("-300.00")));
		});
		String refused = ordered("200.00");
		ledger.acknowledge(new LedgerDesk.Receipt(refused, "no such employee"));
		assertThat(room.rooms.get(DeductionDesk.class).orders(SHE)).last().extracting(DeductionOrder::state)
			.isEqualTo(State.FAILED);
		assertThat(left()).containsExactly("0.00", "200.00");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-26 R-000-70 what payroll took by an order is taken back: the hub's own voucher is undone by the opposite entry, a part by a part")
	void undoesItsOwnVoucher(Stores store) {
		open(store);
		String orderNo = ordered("300.00");
		confirms(orderNo, "FULL", "300.00");
		String item = room.items.history(SHE).get(0).no();
		for (String[] part : new String[][] { { "K1", "100.00" }, { "K2", "200.00" } }) {
			room.tells("item.cleared", "clearing", part[0], "item", item, "amount", part[1], "clearedOn", "2026-10-12", "orderNo",
					orderNo);
		}
		LedgerDesk ledger = room.rooms.get(LedgerDesk.class);
		assertThat(ledger.vouchers(item)).hasSize(2);
		room.tells("item.clearing-reversed", ErpRoom.reversal("R1", "K1"));
		assertThat(ledger.vouchers(item)).hasSize(3).last().extracting(Voucher::postings).isEqualTo(
				List.of(new Posting("1221.advance", Yuan.of("100.00")), new Posting("2211.wages", Yuan.of("-100.00"))));
		room.tells("item.clearing-reversed", ErpRoom.reversal("R2", "K2"));
		assertThat(ledger.vouchers(item)).hasSize(4);
		assertThat(left()).containsExactly("300.00", "200.00");
		assertThat(ledger.vouchers(item).stream().flatMap(one -> one.postings().stream())
			.filter(posting -> posting.account().equals("1221.advance")).map(Posting::amount).reduce(Yuan.ZERO, Yuan::plus))
			.isEqualTo(Yuan.of("300.00"));
	}
}
