package org.shebaohub.contribution.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseState;
import org.shebaohub.casework.CaseView;
import org.shebaohub.casework.Cause;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.ContributionsCredited;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeView;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskView;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class CountdownTests {

	private static final Actor HR = Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR);

	private static final Actor FINANCE = Enterprise.person("fin", Enterprise.HANGZHOU, Role.FINANCE);

	private static final CaseView.Filter ANY = new CaseView.Filter(null, null, null, null, null);

	private Rooms rooms;

	private Enterprise enterprise;

	private Insured unit;

	private void open(Stores store, String now) {
		rooms = new Rooms(store.dataSource(), MovableClock.at(now), "policy", "roster", "notice", "duty", "task", "casework",
				"contribution");
		enterprise = new Enterprise(rooms);
		EmployeeNo zhang = enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
		EmployeeNo li = enterprise.employs("E1002", "李四", Enterprise.HANGZHOU, "2020-01-01", null);
		unit = new Insured(rooms, "HZ02", Enterprise.HANGZHOU, zhang, li);
		rooms.get(DutyDesk.class).appoint(Actor.HUB, Role.HR, Enterprise.HANGZHOU, new Holder("hr", null, null));
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	/** A start of the hub on that day, which looks twice. */
	private void on(String day) {
		rooms.clock.set(day);
		Countdown countdown = new Countdown(rooms.get(JdbcOpenMonths.class), rooms.get(Deadlines.class),
				new org.shebaohub.kernel.BusinessClock(rooms.clock),
				rooms.get(org.springframework.transaction.PlatformTransactionManager.class));
		countdown.beat();
		countdown.beat();
	}

	private List<String> told() {
		List<NoticeView> inbox = rooms.get(NoticeDesk.class).inbox(HR, null, 50).notices();
		return java.util.stream.IntStream.range(0, inbox.size()).mapToObj(i -> inbox.get(inbox.size() - 1 - i).text()).toList();
	}

	private List<CaseView.Summary> cases() {
		return rooms.get(CaseDesk.class).list(HR, ANY, null, 10).cases();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-11 距离社保缴费截止日还有3天, then 2, 1, 0 and overdue: calendar days, per unpaid unit, once each")
	void countsDown(Stores store) {
		// the 25th is the Mid-Autumn Festival, so that the cutoff lies before it
		open(store, "2026-09-20T23:59:59");
		unit.waiting(9).open();
		on("2026-09-20T23:59:59");
		assertThat(told()).isEmpty();
		for (String day : List.of("2026-09-21T00:00", "2026-09-21T18:00", "2026-09-22T09:00", "2026-09-23T09:00",
				"2026-09-24T23:59:59", "2026-09-25T00:00", "2026-09-26T09:00")) {
			on(day);
		}
		assertThat(told()).hasSize(5);
		for (int left = 3; left >= 0; left--) {
			assertThat(told().get(3 - left)).startsWith("距离社保缴费截止日还有" + left + "天").contains("HZ02", "2026-09-24");
		}
		assertThat(told().get(4)).contains("延迟", "需跟进缴费进度");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-11 R-002-12 A-24 an overdue unit is one case with its people listed, and clears itself when all is credited")
	void opensACaseWhenOverdue(Stores store) {
		open(store, "2026-10-12T09:00");
		unit.paid(8).waiting(9).open();
		on("2026-10-12T09:00");
		assertThat(cases()).singleElement().satisfies(late -> {
			assertThat(late.about()).isEqualTo("HZ02/2026-09");
			assertThat(late.cause()).isEqualTo(Cause.FINANCE);
			assertThat(late.members()).isEqualTo(2);
		});
		unit.repair(9, "2026-10-13");
		assertThat(cases()).singleElement().extracting(CaseView.Summary::state).isEqualTo(CaseState.CLEARED);
		on("2026-10-14T09:00");
		assertThat(cases()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-11 a hub that was down says what is true today and nothing that it missed")
	void saysNothingStale(Stores store) {
		open(store, "2026-09-23T09:00");
		unit.waiting(9).open();
		on("2026-09-23T09:00");
		assertThat(told()).singleElement().asString().startsWith("距离社保缴费截止日还有1天");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-11 a paid month is not counted down, and a unit without a list of the month is")
	void countsDownOnlyWhatIsUnpaid(Stores store) {
		open(store, "2026-09-23T09:00");
		unit.paid(8, 9).open();
		on("2026-09-23T09:00");
		assertThat(told()).isEmpty();
		on("2026-10-20T09:00");
		assertThat(told()).singleElement().asString().contains("还有3天", "2026-10-23");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-19 the last working day before a cutoff that falls into holidays has its own reminder, beside the calendar days")
	void remindsBeforeHolidays(Stores store) {
		open(store, "2026-09-29T09:00");
		enterprise.rule(Enterprise.HANGZHOU, "contribution.paymentCutoff", "M+1 DAY 4 EXACT", "2026-09-01");
		unit.paid(8).waiting(9).open();
		on("2026-09-29T09:00");
		assertThat(told()).isEmpty();
		on("2026-09-30T09:00");
		assertThat(told()).singleElement().asString().contains("2026-09-30为截止日前最后一个工作日", "2026-10-04");
		on("2026-10-01T09:00");
		on("2026-10-04T09:00");
		assertThat(told()).hasSize(3).last().asString().startsWith("距离社保缴费截止日还有0天");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-09 a list that waits for finance is a task of finance until it is approved")
	void waitsForFinance(Stores store) {
		open(store, "2026-09-05T09:00");
		unit.waiting(9).open();
		on("2026-09-05T09:00");
		TaskDesk tasks = rooms.get(TaskDesk.class);
		assertThat(tasks.mine(FINANCE, null, 10).tasks()).extracting(TaskView::path).containsExactly("/api/cycles/HZ02/2026-09");
		assertThat(rooms.get(ContributionDesk.class).approve(FINANCE, "HZ02", InsuranceMonth.of(2026, 9)).isRefused()).isFalse();
		assertThat(tasks.mine(FINANCE, null, 10).tasks()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-11 R-000-09 what the bureau's file says is paid is not counted down, and needs nobody's approval")
	void believesOtherSources(Stores store) {
		open(store, "2026-09-22T09:00");
		unit.waiting(9).open();
		rooms.jdbc.sql("""
				insert into contribution_fact (insurance_no, unit, insurance_month, line, kind, source, reference, effective_on,
				  recorded_at)
				select l.insurance_no, l.unit, l.insurance_month, l.line, 'CREDITED', 'bureau', 'f', l.insurance_month, d.state_since
				from contribution_line l join declaration d on d.declaration_no = l.declaration_no""").update();
		on("2026-09-22T09:00");
		assertThat(told()).isEmpty();
		rooms.jdbc.sql("delete from contribution_fact").update();
		on("2026-09-22T09:00");
		assertThat(told()).hasSize(1);
		rooms.jdbc.sql("update declaration set state = 'CREDITED'").update();
		rooms.publish(new ContributionsCredited("HZ02", InsuranceMonth.of(2026, 9), java.time.LocalDate.of(2026, 9, 22)));
		assertThat(rooms.get(TaskDesk.class).mine(FINANCE, null, 10).tasks()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-11 R-002-12 a case resolved by hand opens anew the next day while its month is still unpaid, and not the same day")
	void remindsOfWhatStillStands(Stores store) {
		open(store, "2026-10-12T09:00");
		unit.paid(8).waiting(9).open();
		on("2026-10-12T09:00");
		assertThat(rooms.get(CaseDesk.class).resolve(HR, cases().get(0).caseNo(), "已电话联系").isRefused()).isFalse();
		on("2026-10-12T23:59:59");
		assertThat(cases()).extracting(CaseView.Summary::state).containsExactly(CaseState.RESOLVED);
		on("2026-10-13T00:00");
		on("2026-10-14T00:00");
		assertThat(cases()).extracting(CaseView.Summary::state).containsExactly(CaseState.OPEN, CaseState.RESOLVED);
		assertThat(cases().get(0).members()).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-11 a month that was credited after the beat had read it has neither case nor task")
	void looksAgainBeforeItActs(Stores store) {
		open(store, "2026-10-12T09:00");
		unit.paid(8).waiting(9).open();
		OpenMonth stale = rooms.get(JdbcOpenMonths.class).withList().get(0);
		unit.repair(9, "2026-10-12");
		rooms.together(() -> rooms.get(Deadlines.class).look(stale));
		assertThat(cases()).isEmpty();
		assertThat(rooms.get(TaskDesk.class).mine(FINANCE, null, 10).tasks()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-11 R-002-12 the beat ends the case and the task of a month that is settled by whatever source")
	void endsWhatIsSettled(Stores store) {
		open(store, "2026-10-12T09:00");
		unit.paid(8).waiting(9).open();
		on("2026-10-12T09:00");
		assertThat(rooms.get(TaskDesk.class).mine(FINANCE, null, 10).tasks()).hasSize(1);
		creditByFile("PAID");
		on("2026-10-12T10:00");
		assertThat(cases()).as("paid is not yet credited").extracting(CaseView.Summary::state).containsExactly(CaseState.OPEN);
		assertThat(rooms.get(TaskDesk.class).mine(FINANCE, null, 10).tasks()).isEmpty();
		creditByFile("CREDITED");
		on("2026-10-12T11:00");
		assertThat(cases()).extracting(CaseView.Summary::state).containsExactly(CaseState.CLEARED);
	}

	private void creditByFile(String kind) {
		rooms.jdbc.sql("""
				insert into contribution_fact (insurance_no, unit, insurance_month, line, kind, source, reference, effective_on,
				  recorded_at)
				select l.insurance_no, l.unit, l.insurance_month, l.line, :kind, 'bureau', :kind, l.insurance_month, d.state_since
				from contribution_line l join declaration d on d.declaration_no = l.declaration_no
				where d.state <> 'CREDITED'""").param("kind", kind).update();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-78 a late month of which the branch has handed in no list lies with the branch, one that waits for approval with finance, and a list that was refused with HR")
	void namesTheCause(Stores store) {
		open(store, "2026-10-12T09:00");
		unit.paid(7).waiting(8).open();
		rooms.jdbc.sql("update declaration set state = 'REJECTED' where state = 'AWAITING_APPROVAL'").update();
		EmployeeNo wang = enterprise.employs("E1003", "王五", Enterprise.HANGZHOU, "2020-01-01", null);
		new Insured(rooms, "HZ03", Enterprise.HANGZHOU, wang).paid(8).waiting(9).open();
		on("2026-10-12T09:00");
		assertThat(cases()).extracting(late -> late.about() + " " + late.cause())
			.containsExactlyInAnyOrder("HZ02/2026-08 HR", "HZ02/2026-09 BRANCH", "HZ03/2026-09 FINANCE");
	}
}
