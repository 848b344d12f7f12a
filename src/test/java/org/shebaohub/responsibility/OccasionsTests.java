package org.shebaohub.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.operationlog.LogRow;

class OccasionsTests {

	private static final Map<Duty, Role> ROLES = Map.of(Duty.DEDUCT, Role.HR, Duty.TELL_BOOKING, Role.FINANCE,
			Duty.FOLLOW_UP, Role.HR, Duty.CHECK_EXIT, Role.ADMIN, Duty.VERIFY_EXIT, Role.HR);

	private final List<LogRow> rows = new ArrayList<>();

	private final List<OpenItem> items = new ArrayList<>();

	@Test
	@DisplayName("R-000-36 back from leave on 1 March and no deduction by the 11th: HR was late, from the first second of the 12th")
	void tellsThatNoDeductionWasStarted() {
		advance("2026-02-10", "erp");
		row("2026-03-01T09:00", "RETURN_CONFIRMED", "\"deductionDue\":\"2026-03-11\",\"on\":\"2026-03-01\"");
		assertThat(at("2026-03-11T23:59:59", Duty.DEDUCT).standing()).isEqualTo(Standing.OPEN);
		Attribution missed = at("2026-03-12T00:00:01", Duty.DEDUCT);
		assertThat(missed.standing()).isEqualTo(Standing.OVERDUE);
		assertThat(missed.accountable()).isEqualTo(Role.HR);
		assertThat(missed.evidence()).singleElement().extracting(LogRow::action).isEqualTo("RETURN_CONFIRMED");
		assertThat(missed.late(instant("2026-03-12T00:00:01"))).isEqualTo(Duration.ofSeconds(1));
		ordered("2026-03-12T08:00", "L7");
		assertThat(at("2026-04-01T00:00", Duty.DEDUCT).standing()).as("an order for a loan").isEqualTo(Standing.OVERDUE);
		ordered("2026-03-12T08:00", "A1");
		assertThat(at("2026-04-01T00:00", Duty.DEDUCT).standing()).isEqualTo(Standing.LATE);
	}

	@Test
	@DisplayName("R-000-36 with nothing open at the return there is nothing to deduct and nobody is late")
	void blamesNobodyForNothing() {
		advance("2026-02-10", "erp");
		row("2026-02-20T10:00", "ITEM_CLEARED", "\"itemNo\":\"A1\",\"open\":\"0.00\"");
		row("2026-03-01T09:00", "RETURN_CONFIRMED", "\"deductionDue\":\"2026-03-11\",\"on\":\"2026-03-01\"");
		assertThat(all("2026-05-01T00:00", Duty.DEDUCT)).isEmpty();
	}

	@Test
	@DisplayName("R-000-37 what the ERP booked and told later than its posting allows is finance's; what the hub booked is nobody's")
	void tellsWhoTookLongToTell() {
		items.add(item("A1", "2026-02-01", "erp"));
		items.add(item("A2", "2026-02-01", "hub"));
		row("2026-02-05T00:00:01", "ITEM_BOOKED", "\"itemNo\":\"A1\",\"open\":\"312.40\"");
		row("2026-02-20T00:00", "ITEM_BOOKED", "\"itemNo\":\"A2\",\"open\":\"312.40\"");
		assertThat(all("2026-03-01T00:00", Duty.TELL_BOOKING)).singleElement().satisfies(late -> {
			assertThat(late.accountable()).isEqualTo(Role.FINANCE);
			assertThat(late.standing()).isEqualTo(Standing.LATE);
			assertThat(late.about()).isEqualTo("A1");
		});
	}

	@Test
	@DisplayName("R-000-38 a resignation that no check followed within the hour is the administrator's: a flaw of the process")
	void tellsThatNoCheckRan() {
		told("2026-03-01T09:00", "employee.resigned", "2026-03-01");
		assertThat(at("2026-03-01T10:00", Duty.CHECK_EXIT).standing()).isEqualTo(Standing.OPEN);
		assertThat(at("2026-03-01T10:00:01", Duty.CHECK_EXIT).standing()).isEqualTo(Standing.OVERDUE);
		assertThat(at("2026-03-01T10:00:01", Duty.CHECK_EXIT).accountable()).isEqualTo(Role.ADMIN);
		row("2026-03-01T09:00", "EXIT_OPENED", "\"kind\":\"RESIGNATION\"");
		assertThat(at("2026-03-02T00:00", Duty.CHECK_EXIT).standing()).isEqualTo(Standing.KEPT);
	}

	@Test
	@DisplayName("R-000-54 R-000-88 booked and not pursued within seven days is HR's")
	void tellsThatNobodyPursued() {
		advance("2026-02-10", "erp");
		assertThat(at("2026-02-17T23:59:59", Duty.FOLLOW_UP).standing()).isEqualTo(Standing.OPEN);
		assertThat(at("2026-02-18T00:00:01", Duty.FOLLOW_UP).standing()).isEqualTo(Standing.OVERDUE);
		row("2026-02-16T09:00", "ADVANCE_FOLLOWED_UP", "\"length\":40");
		assertThat(at("2026-02-18T00:00:01", Duty.FOLLOW_UP).standing()).isEqualTo(Standing.KEPT);
	}

	@Test
	@DisplayName("R-000-88 A-13 gone with something open and nobody let it through: whoever had to verify, and no word of intent")
	void tellsWhoLetHerGo() {
		advance("2026-02-10", "erp");
		told("2026-03-31T18:00", "employee.left", "2026-03-31");
		Attribution gone = at("2026-04-01T00:00", Duty.VERIFY_EXIT);
		assertThat(gone.standing()).isEqualTo(Standing.OVERDUE);
		assertThat(gone.accountable()).isEqualTo(Role.HR);
		row("2026-04-05T09:00", "ITEM_CLEARED", "\"itemNo\":\"A1\",\"open\":\"0.00\"");
		assertThat(at("2026-05-01T00:00", Duty.VERIFY_EXIT).standing()).isEqualTo(Standing.LATE);
	}

	@Test
	@DisplayName("R-000-88 two people let it through before she left: the duty was kept")
	void acceptsAnOverride() {
		advance("2026-02-10", "erp");
		row("2026-03-30T09:00", "EXIT_OVERRIDE_APPROVED", "\"code\":\"X\"");
		told("2026-03-31T18:00", "employee.left", "2026-03-31");
		assertThat(at("2026-04-01T00:00", Duty.VERIFY_EXIT).standing()).isEqualTo(Standing.KEPT);
	}

	@Test
	@DisplayName("R-000-38 the check that a resignation starts is logged before the resignation itself, and is its check; one of an exit that had ended is not")
	void findsTheCheckOfTheSameBreath() {
		row("2026-02-01T09:00:00", "EXIT_OPENED", "\"kind\":\"RESIGNATION\"");
		row("2026-02-02T09:00:00", "EXIT_WITHDRAWN", "\"before\":\"CLEARED\"");
		told("2026-03-01T09:00:00.020", "employee.resigned", "2026-03-01");
		assertThat(at("2026-03-02T00:00", Duty.CHECK_EXIT).standing()).isEqualTo(Standing.OVERDUE);
		rows.add(new LogRow(instant("2026-03-01T09:00:00.013"), "hub", "EXIT_OPENED", "E2", "{}", true));
		assertThat(at("2026-03-02T00:00", Duty.CHECK_EXIT).standing()).isEqualTo(Standing.KEPT);
	}

	@Test
	@DisplayName("R-000-88 what was cleared and held again before she left was not let through")
	void countsTheLastWord() {
		row("2026-02-01T09:00", "EXIT_CLEARED", "\"before\":\"CHECKING\"");
		advance("2026-02-10", "erp");
		row("2026-02-10T08:00:01", "EXIT_BLOCKED", "\"before\":\"CLEARED\"");
		told("2026-03-31T18:00", "employee.left", "2026-03-31");
		assertThat(at("2026-04-01T00:00", Duty.VERIFY_EXIT).standing()).isEqualTo(Standing.OVERDUE);
	}

	@Test
	@DisplayName("R-000-88 A-20 wages that the employer owes are nothing that had to be settled by the leaver")
	void leavesTheEmployersDebtOut() {
		items.add(new OpenItem("A1", OpenItemKind.WAGE_UNPAID, new EmployeeNo("E1"), null, null, Yuan.of("8000.00"),
				Yuan.of("8000.00"), LocalDate.parse("2026-02-10"), "erp", "R-A1"));
		row("2026-02-10T08:00", "ITEM_BOOKED", "\"itemNo\":\"A1\",\"open\":\"8000.00\"");
		told("2026-03-31T18:00", "employee.left", "2026-03-31");
		assertThat(all("2026-04-01T00:00", Duty.VERIFY_EXIT)).isEmpty();
	}

	@Test
	@DisplayName("R-000-36 paid back in time is as good as ordered; a return that was corrected counts from its last word")
	void acceptsASettlement() {
		advance("2026-02-10", "erp");
		row("2026-03-01T09:00", "RETURN_CONFIRMED", "\"deductionDue\":\"2026-03-11\",\"leave\":\"2025-09-01\"");
		row("2026-03-05T10:00", "RETURN_CORRECTED", "\"deductionDue\":\"2026-03-30\",\"leave\":\"2025-09-01\"");
		assertThat(at("2026-03-20T00:00", Duty.DEDUCT).standing()).isEqualTo(Standing.OPEN);
		row("2026-03-29T10:00", "ITEM_CLEARED", "\"itemNo\":\"A1\",\"open\":\"0.00\"");
		assertThat(at("2026-05-01T00:00", Duty.DEDUCT).standing()).isEqualTo(Standing.KEPT);
	}

	@Test
	@DisplayName("R-000-36 an advance that was booked after the return has a day of its own, and its own delay")
	void tellsOfLaterAdvances() {
		advance("2026-02-10", "erp");
		row("2026-03-01T09:00", "RETURN_CONFIRMED", "\"deductionDue\":\"2026-03-11\",\"leave\":\"2025-09-01\"");
		ordered("2026-03-02T08:00", "A1");
		items.add(item("A2", "2026-04-01", "hub"));
		row("2026-04-01T08:00", "ITEM_BOOKED", "\"itemNo\":\"A2\",\"open\":\"312.40\"");
		for (String day : List.of("2026-04-12", "2026-04-13")) {
			row(day + "T09:00", "DEDUCTION_OVERDUE", "\"due\":\"2026-04-11\",\"returnedOn\":\"2026-03-01\"");
		}
		assertThat(all("2026-04-20T00:00", Duty.DEDUCT)).extracting(Attribution::standing)
			.containsExactly(Standing.KEPT, Standing.OVERDUE);
		ordered("2026-04-21T08:00", "A2");
		assertThat(all("2026-05-20T00:00", Duty.DEDUCT)).extracting(Attribution::standing)
			.containsExactly(Standing.KEPT, Standing.LATE);
	}

	@Test
	@DisplayName("R-000-37 A-22 what stood open when the hub began was told late by nobody, however old it is")
	void blamesNobodyForOpeningBalances() {
		items.add(item("A1", "2019-02-01", "erp"));
		row("2026-02-05T09:00", "ITEM_BOOKED", "\"itemNo\":\"A1\",\"open\":\"312.40\",\"opening\":true");
		assertThat(all("2026-03-01T00:00", Duty.TELL_BOOKING)).isEmpty();
	}

	/** As {@code DEDUCTION_ORDERED} names its lines. */
	private void ordered(String when, String itemNo) {
		row(when, "DEDUCTION_ORDERED", "\"items\":[\"Line[itemNo=" + itemNo + ", amount=312.40]\"],\"orderNo\":\"D1\"");
	}

	private void advance(String day, String source) {
		items.add(item("A1", day, source));
		row(day + "T08:00", "ITEM_BOOKED", "\"itemNo\":\"A1\",\"open\":\"312.40\"");
	}

	private static OpenItem item(String no, String day, String source) {
		return new OpenItem(no, OpenItemKind.ADVANCE, new EmployeeNo("E1"), null, null, Yuan.of("312.40"), Yuan.of("312.40"),
				LocalDate.parse(day), source, "R-" + no);
	}

	private void told(String when, String type, String effective) {
		row(when, "ROSTER_CHANGED", "\"effective\":\"" + effective + "\",\"what\":\"" + type + "\"");
	}

	private void row(String when, String action, String content) {
		rows.add(new LogRow(instant(when), "somebody", action, "employee/E1", "{" + content + "}", true));
	}

	private Attribution at(String now, Duty duty) {
		List<Attribution> found = all(now, duty);
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private List<Attribution> all(String now, Duty duty) {
		Terms terms = new Terms(ROLES, 3, 7, Duration.ofHours(1), instant(now));
		return new Occasions(History.of(rows.stream(), items), terms).all().filter(each -> each.duty() == duty).toList();
	}

	private static Instant instant(String local) {
		return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
	}
}
