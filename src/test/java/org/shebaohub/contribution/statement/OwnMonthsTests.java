package org.shebaohub.contribution.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.contribution.BureauStatusDesk;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.ContributionStatement.Balance;
import org.shebaohub.contribution.ContributionStatement.Month;
import org.shebaohub.contribution.ContributionStatement.Suspension;
import org.shebaohub.contribution.PastMonths.Base;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class OwnMonthsTests {

	Rooms rooms;

	ContributionDesk desk;

	EmployeeNo zhangSan;

	Insured unit;

	void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "contribution",
				"notice", "duty", "task", "casework");
		desk = rooms.get(ContributionDesk.class);
		zhangSan = new Enterprise(rooms).employs("E1001", "张三", Enterprise.HANGZHOU, "2019-01-01", null);
		unit = new Insured(rooms, "HZ02", Enterprise.HANGZHOU, zhangSan).paid(4, 5, 6, 7).waiting(8, 9).open();
		rooms.together(() -> desk.enterBases(List.of(base("2025-07-01", "7000.00"), base("2026-07-01", "8000.00"))));
	}

	Base base(String from, String amount) {
		return new Base(zhangSan, InsuranceLine.MEDICAL, LocalDate.parse(from), Yuan.of(amount));
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	List<Month> months() {
		return desk.statement(Enterprise.employee(zhangSan, Enterprise.HANGZHOU), zhangSan, 6).orElseThrow().lines().get(0)
			.months();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-55 R-002-60 the last six months with status, base of that month and both shares, newest first")
	void showsSixMonths(Stores store) {
		open(store);
		assertThat(months()).extracting(month -> month.month() + " " + month.status().word() + " " + month.base())
			.containsExactly("2026-09 延迟 8000.00", "2026-08 延迟 8000.00", "2026-07 正常 8000.00", "2026-06 正常 7000.00",
					"2026-05 正常 7000.00", "2026-04 正常 7000.00");
		assertThat(months()).allSatisfy(month -> assertThat(month.employerShare() + " " + month.employeeShare())
			.isEqualTo("500.00 160.00"));
		assertThat(months().get(0).cause()).isEqualTo("FINANCE_APPROVAL_PENDING");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-55 a month that was repaired shows as normal, with the day of its repair")
	void showsARepair(Stores store) {
		open(store);
		unit.repair(8, "2026-10-12");
		assertThat(months().get(1)).returns("正常", month -> month.status().word()).returns(LocalDate.parse("2026-10-12"),
				Month::repairedOn);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-55 HR of the scope may read it; others are told nothing, as about nobody")
	void showsToHimselfAndHr(Stores store) {
		open(store);
		assertThat(desk.statement(Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR), zhangSan, 6)).isPresent();
		assertThat(desk.statement(Enterprise.person("hr", Enterprise.CHANGZHOU, Role.HR), zhangSan, 6)).isEmpty();
		assertThat(desk.statement(Enterprise.person("fin", Enterprise.HANGZHOU, Role.FINANCE), zhangSan, 6)).isEmpty();
		assertThat(desk.statement(Enterprise.employee(new EmployeeNo("E1002"), Enterprise.HANGZHOU), zhangSan, 6)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-03 the employee sees since when his medical benefits are suspended, however few months he asks for")
	void showsTheSuspension(Stores store) {
		open(store);
		assertThat(desk.statement(Enterprise.employee(zhangSan, Enterprise.HANGZHOU), zhangSan, 1).orElseThrow().benefits())
			.isEqualTo(new Suspension(true, LocalDate.parse("2026-09-01"), null));
		unit.repair(8, "2026-10-12");
		unit.repair(9, "2026-10-12");
		assertThat(desk.statement(Enterprise.employee(zhangSan, Enterprise.HANGZHOU), zhangSan, 6).orElseThrow().benefits())
			.isEqualTo(Suspension.NONE);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-55 the account's balance is the bureau's last word with its day, and unknown before any")
	void showsTheBalance(Stores store) {
		open(store);
		assertThat(balance()).isNull();
		says("2026-10-11", "1234.56");
		says("2026-10-09", "99.00");
		assertThat(balance()).isEqualTo(new Balance(Yuan.of("1234.56"), LocalDate.parse("2026-10-11"), "bureau-api", balance().evidence()));
		assertThat(balance().evidence()).matches("message \\d+");
		says("2026-10-11", "1200.00");
		assertThat(balance().amount()).isEqualTo(Yuan.of("1200.00"));
	}

	Balance balance() {
		return desk.statement(Enterprise.employee(zhangSan, Enterprise.HANGZHOU), zhangSan, 6).orElseThrow().balance();
	}

	void says(String day, String amount) {
		BureauStatusDesk bureau = rooms.get(BureauStatusDesk.class);
		bureau.ask(Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR), zhangSan, InsuranceLine.MEDICAL, InsuranceMonth.of(2026, 9));
		bureau.record(new BureauStatusDesk.Answer(
				bureau.begin(rooms.mailRoom.take("contribution.status", "S1001/HZ02/2026-09/MEDICAL")),
				BureauStatusDesk.Answer.Kind.STATED, Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.of(new BureauStatusDesk.AccountBalance(Yuan.of(amount), LocalDate.parse(day))), "ENROLLED"));
	}
}
