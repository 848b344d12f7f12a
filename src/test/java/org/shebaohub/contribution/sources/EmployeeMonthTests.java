package org.shebaohub.contribution.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.EmployeeMonth;
import org.shebaohub.contribution.EmployeeMonth.Said;
import org.shebaohub.contribution.facts.Fact;
import org.shebaohub.contribution.facts.FactBook;
import org.shebaohub.contribution.facts.FactKind;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class EmployeeMonthTests {

	static final InsuranceMonth AUGUST = InsuranceMonth.of(2026, 8);

	Rooms rooms;

	ContributionDesk desk;

	EmployeeNo zhangSan;

	Insured unit;

	void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "contribution",
				"notice", "duty", "task", "casework");
		desk = rooms.get(ContributionDesk.class);
		zhangSan = new Enterprise(rooms).employs("E1001", "张三", Enterprise.HANGZHOU, "2019-01-01", null);
		unit = new Insured(rooms, "HZ02", Enterprise.HANGZHOU, zhangSan).paid(7).waiting(8).open();
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	EmployeeMonth month(InsuranceMonth month) {
		return desk.month(Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR), zhangSan, month).orElseThrow();
	}

	EmployeeMonth.Line medical(InsuranceMonth month) {
		return month(month).lines().get(0);
	}

	void says(String source, FactKind kind, String on, String detail, String reference) {
		rooms.together(() -> rooms.get(FactBook.class).ofPerson("S1001", new Fact("HZ02", AUGUST, InsuranceLine.MEDICAL, kind,
				source, reference, null, LocalDate.parse(on), detail, rooms.clock.instant(), null)));
	}

	static List<String> shown(List<Said> said) {
		return said.stream().map(one -> one.standingWord() + " " + one.source() + " " + one.on() + " " + one.evidence()).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-08 one month joins HR, finance and the bureaus; a step of which nobody says anything is unknown")
	void showsTheUnknownAsUnknown(Stores store) {
		open(store);
		EmployeeMonth.Line line = medical(AUGUST);
		assertThat(shown(line.enrolled())).containsExactly("已确认 hub 2019-01-01 covered since 2019-01-01");
		assertThat(List.of(line.declared(), line.paid(), line.credited())).allSatisfy(step -> assertThat(step)
			.containsExactly(Said.NOTHING));
		assertThat(Said.NOTHING.standingWord()).isEqualTo("未知");
		assertThat(line.statusWord()).isEqualTo("延迟");
		assertThat(line.cause()).isEqualTo("FINANCE_APPROVAL_PENDING");
		assertThat(line.lists()).extracting(list -> list.declarationNo() + " " + list.state() + " " + list.approvedBy())
			.containsExactly(unit.list(8) + " AWAITING_APPROVAL null");
		assertThat(month(AUGUST).hr()).returns(true, EmployeeMonth.Employed::employed)
			.returns("group/east/hangzhou", EmployeeMonth.Employed::node)
			.returns(LocalDate.parse("2019-01-01"), EmployeeMonth.Employed::from);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-08 enrolled, declared, paid and credited stand apart, each source beside the other with day and record")
	void keepsSourcesApart(Stores store) {
		open(store);
		says("bureau-api", FactKind.ENROLLED, "2019-01-03", null, "message 7");
		says("tax", FactKind.DECLARED, "2026-10-10", null, unit.list(8));
		says("bureau/hangzhou", FactKind.REJECTED, "2026-10-11", "E07", "HZ02 2026-08 #1");
		says("bureau-api", FactKind.PAID, "2026-10-10", null, "message 7");
		says("bureau-api", FactKind.PAID, "2026-10-11", null, "message 9");
		EmployeeMonth.Line line = medical(AUGUST);
		assertThat(shown(line.enrolled())).containsExactly("已确认 hub 2019-01-01 covered since 2019-01-01",
				"已确认 bureau-api 2019-01-03 message 7");
		assertThat(shown(line.declared())).containsExactly("已确认 tax 2026-10-10 " + unit.list(8),
				"被退回 bureau/hangzhou 2026-10-11 HZ02 2026-08 #1, code E07");
		assertThat(shown(line.paid())).containsExactly("已被更正 bureau-api 2026-10-10 message 7; corrected by message 9",
				"已确认 bureau-api 2026-10-11 message 9");
		assertThat(shown(line.credited())).containsExactly("未知 null null null");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-08 a month without employment says so, and one before any rule is unknown throughout")
	void showsAMonthOfNobody(Stores store) {
		open(store);
		EmployeeMonth before = month(InsuranceMonth.of(2018, 5));
		assertThat(before.hr().employed()).isFalse();
		assertThat(before.lines()).singleElement().satisfies(line -> {
			assertThat(line.line()).isEqualTo(InsuranceLine.MEDICAL);
			assertThat(line.statusWord()).isEqualTo("未知");
			assertThat(line.evidence()).contains("no rule contribution.enrolmentCutoff is in force");
			assertThat(line.enrolled()).containsExactly(Said.NOTHING);
		});
		assertThat(month(InsuranceMonth.of(2026, 11)).lines().get(0).statusWord()).isEqualTo("未到期");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-08 R-002-78 HR, finance, administration and the auditor of the scope read it, and the employee his own")
	void showsToThoseInCharge(Stores store) {
		open(store);
		List.of(Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR, Role.FINANCE, Role.FINANCE_MANAGER, Role.ADMINISTRATION,
				Role.AUDITOR).forEach(role -> {
					assertThat(reads(Enterprise.person("x", Enterprise.HANGZHOU, role))).as("%s", role).isTrue();
					assertThat(reads(Enterprise.person("x", Enterprise.CHANGZHOU, role))).as("%s", role).isFalse();
				});
		assertThat(reads(Enterprise.person("x", Enterprise.HANGZHOU, Role.ADMIN))).isFalse();
		assertThat(reads(Enterprise.employee(zhangSan, Enterprise.HANGZHOU))).isTrue();
		assertThat(reads(Enterprise.employee(new EmployeeNo("E1002"), Enterprise.HANGZHOU))).isFalse();
		assertThat(desk.month(Actor.HUB, new EmployeeNo("E9999"), AUGUST)).isEmpty();
	}

	boolean reads(Actor actor) {
		return desk.month(actor, zhangSan, AUGUST).isPresent();
	}
}
