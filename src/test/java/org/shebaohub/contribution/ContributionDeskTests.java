package org.shebaohub.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.contribution.TaxAnswer.Kind;
import org.shebaohub.contribution.TaxAnswer.RejectedLine;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.RecordingMailRoom;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class ContributionDeskTests {

	private static final InsuranceMonth AUGUST = InsuranceMonth.of(2026, 8);

	private static final EmployeeNo ZHANG = new EmployeeNo("E1001");

	private static final EmployeeNo LI = new EmployeeNo("E1002");

	private static final List<InsuranceMonth> MONTHS = InsuranceMonth.of(2026, 10).previous(3);

	private static final Actor FINANCE = new Actor("fin", Set.of(Role.FINANCE_MANAGER), Enterprise.HANGZHOU, null);

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private RecordingMailRoom mailRoom;

	private Rooms rooms;

	private ContributionDesk desk;

	@ParameterizedTest
	@DisplayName("R-002-33 R-002-60 the history names the late months and that finance approval is pending")
	@EnumSource(Stores.class)
	void namesLateMonths(Stores store) {
		open(store);
		assertThat(desk.history(ZHANG, InsuranceLine.MEDICAL, MONTHS))
			.extracting(month -> month.month().toString(), MonthStatus::status, MonthStatus::cause, MonthStatus::unit)
			.containsExactly(tuple("2026-07", ContributionStatus.NORMAL, null, "HZ02"),
					tuple("2026-08", ContributionStatus.LATE, "FINANCE_APPROVAL_PENDING", "HZ02"),
					tuple("2026-09", ContributionStatus.NOT_DUE, null, "HZ02"));
		assertThat(desk.history(new EmployeeNo("E9"), InsuranceLine.MEDICAL, MONTHS)).isEmpty();
	}

	@ParameterizedTest
	@DisplayName("R-000-05 R-002-63 HR may not approve, is told who may; another branch's unit is unknown")
	@EnumSource(Stores.class)
	void refusesWhoMayNot(Stores store) {
		open(store);
		Actor hr = new Actor("hr", Set.of(Role.HR), Enterprise.HANGZHOU, null);
		Actor other = new Actor("o", Set.of(Role.FINANCE), new OrgNode("group/east/changzhou"), null);
		assertThat(approve(hr, "HZ02").findings()).singleElement().satisfies(finding -> {
			assertThat(finding.code()).isEqualTo("NOT_ALLOWED");
			assertThat(finding.accountable()).isEqualTo(Role.FINANCE_MANAGER);
		});
		assertThat(codes(approve(other, "HZ02"))).containsExactly("UNIT_UNKNOWN");
		assertThat(codes(approve(FINANCE, "HZ99"))).containsExactly("UNIT_UNKNOWN");
		assertThat(codes(desk.approve(FINANCE, "HZ02", InsuranceMonth.of(2026, 10))))
			.containsExactly("NO_LIST");
		assertThat(mailRoom.rows()).isEmpty();
	}

	@ParameterizedTest
	@DisplayName("R-002-25 R-002-63 R-002-64 A-12 a late approval declares and pays by our number; only crediting repairs, and history keeps 延迟")
	@EnumSource(Stores.class)
	void repairsByCrediting(Stores store) {
		open(store);
		assertThat(approve(FINANCE, "HZ02").isRefused()).isFalse();
		assertThat(codes(approve(FINANCE, "HZ02"))).containsExactly("ALREADY_APPROVED");
		TaxCall declare = begin();
		assertThat(declare.action()).isEqualTo(TaxCall.Action.DECLARE);
		assertThat(declare.total()).isEqualTo(Yuan.of("1320.00"));
		assertThat(declare.lines()).hasSize(2);
		record(declare, Kind.DECLARED, null);
		TaxCall ask = begin();
		assertThat(ask.action()).isEqualTo(TaxCall.Action.QUERY);
		record(ask, Kind.DECLARED, null);
		TaxCall pay = begin();
		assertThat(pay.action()).isEqualTo(TaxCall.Action.PAY);
		record(pay, Kind.PROCESSING, null);
		record(begin(), Kind.PAID, "2026-10-12");
		assertThat(august(ZHANG).cause()).isEqualTo("BUREAU_CREDIT_PENDING");
		assertThat(august(ZHANG).repairedOn()).isNull();
		assertThat(credited()).isEmpty();
		record(begin(), Kind.CREDITED, "2026-10-13");
		assertThat(august(ZHANG).status()).isEqualTo(ContributionStatus.LATE);
		assertThat(august(ZHANG).current()).isEqualTo(ContributionStatus.NORMAL);
		assertThat(august(ZHANG).repairedOn()).isEqualTo(LocalDate.parse("2026-10-13"));
		assertThat(august(ZHANG).cause()).isEqualTo("FINANCE_APPROVAL_LATE");
		assertThat(credited()).containsExactly(new ContributionsCredited("HZ02", AUGUST, LocalDate.parse("2026-10-13")));
		assertThat(mailRoom.open("contribution.step", number())).isEmpty();
		assertThat(rooms.log.timeline(number())).extracting(row -> row.action())
			.containsExactly("DECLARATION_APPROVED", "DECLARATION_DECLARING", "DECLARATION_DECLARED",
					"DECLARATION_ACCEPTED", "DECLARATION_PAYING", "DECLARATION_PAID", "DECLARATION_CREDITED");
	}

	@ParameterizedTest
	@DisplayName("R-002-25 after a crash between call and answer the authority is asked by our number, and not paid again")
	@EnumSource(Stores.class)
	void asksAfterACrash(Stores store) {
		open(store);
		approve(FINANCE, "HZ02");
		begin();
		assertThat(begin().action()).isEqualTo(TaxCall.Action.QUERY);
		record(begin(), Kind.NOT_FOUND, null);
		TaxCall again = begin();
		assertThat(again.action()).isEqualTo(TaxCall.Action.DECLARE);
		record(again, Kind.DECLARED, null);
		record(begin(), Kind.DECLARED, null);
		assertThat(begin().action()).isEqualTo(TaxCall.Action.PAY);
		TaxCall ask = begin();
		assertThat(ask.action()).isEqualTo(TaxCall.Action.QUERY);
		record(ask, Kind.UNCLEAR, null);
		assertThat(begin().action()).isEqualTo(TaxCall.Action.QUERY);
		record(begin(), Kind.CREDITED, "2026-10-13");
		assertThat(credited()).hasSize(1);
	}

	@ParameterizedTest
	@DisplayName("R-002-19 a line that the bureau refused stays late with its code; the rest is paid and credited")
	@EnumSource(Stores.class)
	void keepsRejectedLinesVisible(Stores store) {
		open(store);
		approve(FINANCE, "HZ02");
		record(begin(), Kind.DECLARED, null);
		TaxCall ask = begin();
		desk.record(new TaxAnswer(ask.delivery(), number(), Kind.DECLARED, "PARTIAL", null, null, null,
				List.of(new RejectedLine("S1002", "MEDICAL", "E31"))));
		assertThat(begin().total()).as("only what was accepted is paid").isEqualTo(Yuan.of("660.00"));
		record(begin(), Kind.CREDITED, "2026-10-13");
		assertThat(august(ZHANG).repairedOn()).isNotNull();
		assertThat(august(LI).cause()).isEqualTo("BUREAU_REJECTED");
		assertThat(august(LI).evidence()).contains("E31");
		CycleView view = desk.cycle(FINANCE, "HZ02", AUGUST).orElseThrow();
		assertThat(view.lists().get(0).rejected())
			.containsExactly(new CycleView.Rejected("E1002", "MEDICAL", "E31"));
	}

	@ParameterizedTest
	@DisplayName("A-17 R-002-09 R-002-50 R-002-62 the month of a unit: word, amounts of both sides, who holds it since when")
	@EnumSource(Stores.class)
	void showsTheCycle(Stores store) {
		open(store);
		assertThat(rooms.get(DutyDesk.class).appoint(Actor.HUB, Role.FINANCE_MANAGER, new OrgNode("group"),
				new Holder("finance.manager", null, null)).findings()).isEmpty();
		CycleView august = desk.cycle(FINANCE, "HZ02", AUGUST).orElseThrow();
		assertThat(august.progress()).isEqualTo("延迟");
		CycleView.ListView list = august.lists().get(0);
		assertThat(list.holder()).isEqualTo(Role.FINANCE_MANAGER);
		assertThat(list.holders()).containsExactly("finance.manager");
		assertThat(list.people()).isEqualTo(2);
		assertThat(list.employerShare()).isEqualTo(Yuan.of("1000.00"));
		assertThat(list.employeeShare()).isEqualTo(Yuan.of("320.00"));
		assertThat(desk.cycle(FINANCE, "HZ02", InsuranceMonth.of(2026, 7)).orElseThrow().progress()).isEqualTo("已完成");
		assertThat(desk.cycle(FINANCE, "HZ02", InsuranceMonth.of(2026, 10)).orElseThrow().progress()).isEqualTo("未开始");
		clock.set("2026-08-20T09:00");
		assertThat(desk.cycle(FINANCE, "HZ02", AUGUST).orElseThrow().progress()).isEqualTo("待审批");
		approve(FINANCE, "HZ02");
		assertThat(desk.cycle(FINANCE, "HZ02", AUGUST).orElseThrow().progress()).isEqualTo("申报中");
		Actor other = new Actor("o", Set.of(Role.FINANCE), new OrgNode("group/east/changzhou"), null);
		assertThat(desk.cycle(other, "HZ02", AUGUST)).isEmpty();
		assertThat(desk.cycles(other, AUGUST)).isEmpty();
		assertThat(desk.cycles(FINANCE, AUGUST)).extracting(CycleView::unit).containsExactly("HZ02");
	}

	@ParameterizedTest
	@DisplayName("R-000-28 employees see their own months, others' like an unknown number")
	@EnumSource(Stores.class)
	void showsOwnMonths(Stores store) {
		open(store);
		Actor zhang = new Actor("z", Set.of(Role.EMPLOYEE), Enterprise.HANGZHOU, ZHANG);
		assertThat(desk.lastMonths(zhang, ZHANG, InsuranceLine.MEDICAL, 6).orElseThrow()).hasSize(6);
		assertThat(desk.lastMonths(zhang, LI, InsuranceLine.MEDICAL, 6)).isEmpty();
		assertThat(desk.lastMonths(FINANCE, LI, InsuranceLine.MEDICAL, 6)).isPresent();
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), clock, "policy", "roster", "notice", "duty", "task", "casework",
				"contribution");
		Enterprise enterprise = new Enterprise(rooms);
		enterprise.rule(Enterprise.HANGZHOU, "contribution.paymentCutoff", "M+1 DAY 25 PREVIOUS", "2026-09-01");
		enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
		enterprise.employs("E1002", "李四", Enterprise.HANGZHOU, "2020-01-01", null);
		mailRoom = rooms.mailRoom;
		desk = rooms.get(ContributionDesk.class);
		desk.open(Actor.HUB, List.of(new PastMonths.Unit("HZ02", Enterprise.HANGZHOU, "杭州公司", "杭州")),
				List.of(covers(ZHANG), covers(LI)), List.of(month(7, "2026-07-20"), month(8, null)));
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	private static PastMonths.Spell covers(EmployeeNo no) {
		return new PastMonths.Spell(no, "HZ02", InsuranceLine.MEDICAL, LocalDate.parse("2020-01-01"), null);
	}

	private static PastMonths.MonthOfUnit month(int number, String paid) {
		LocalDate day = paid == null ? null : LocalDate.parse(paid);
		return new PastMonths.MonthOfUnit("HZ02", InsuranceMonth.of(2026, number), LocalDate.of(2026, number, 3), day, day,
				List.of(line(ZHANG, "S1001"), line(LI, "S1002")));
	}

	private static PastMonths.Line line(EmployeeNo no, String insuranceNo) {
		return new PastMonths.Line(no, insuranceNo, InsuranceLine.MEDICAL, Yuan.of("500.00"), Yuan.of("160.00"));
	}

	private List<Object> credited() {
		return rooms.events.stream().filter(ContributionsCredited.class::isInstance).toList();
	}

	private static String number() {
		return "D-HZ02-202608-1";
	}

	private MonthStatus august(EmployeeNo no) {
		return desk.history(no, InsuranceLine.MEDICAL, List.of(AUGUST)).get(0);
	}

	private Decision approve(Actor actor, String unit) {
		return desk.approve(actor, unit, AUGUST);
	}

	private TaxCall begin() {
		return desk.begin(mailRoom.take("contribution.step", number()));
	}

	private void record(TaxCall call, Kind kind, String date) {
		desk.record(new TaxAnswer(call.delivery(), number(), kind, null, null,
				date == null ? null : LocalDate.parse(date)));
	}

	private static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}
}
