package org.shebaohub.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class DutyDeskTests {

	private static final OrgNode GROUP = new OrgNode("group");

	private static final OrgNode EAST = new OrgNode("group/east");

	private static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	private static final OrgNode WEST = new OrgNode("group/west");

	private static final Actor MANAGER = actor(Role.HR_MANAGER, EAST);

	private Rooms rooms;

	private DutyDesk desk;

	private static Actor actor(Role role, OrgNode scope) {
		return new Actor(role.name().toLowerCase(), Set.of(role), scope, null);
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "duty");
		desk = rooms.get(DutyDesk.class);
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	private void appoint(Role role, OrgNode node, String... people) {
		for (String person : people) {
			assertThat(desk.appoint(Actor.HUB, role, node, new Holder(person, null, person + "@example.com")).findings())
				.isEmpty();
		}
	}

	private Decision away(String person, String from, String to, String deputy) {
		return desk.away(Actor.HUB, new Absence(person, LocalDate.parse(from), LocalDate.parse(to), deputy));
	}

	private List<String> people(Duty duty) {
		return duty.holders().stream().map(Holder::person).toList();
	}

	private static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-13 the directory knows who is HR of a node today, with his address")
	void knowsWhoIsOnDuty(Stores store) {
		open(store);
		desk.appoint(MANAGER, Role.HR, HANGZHOU, new Holder("wang", new EmployeeNo("E1"), "wang@example.com"));
		Duty duty = desk.onDuty(Role.HR, HANGZHOU);
		assertThat(duty.node()).isEqualTo(HANGZHOU);
		assertThat(duty.holders()).containsExactly(new Holder("wang", new EmployeeNo("E1"), "wang@example.com"));
		assertThat(rooms.jdbc.sql("select email from duty_person").query(byte[].class).single())
			.asString().startsWith("duty_person.email/wang");
		assertThat(rooms.log.rows()).singleElement().satisfies(row -> assertThat(row.content()).contains("wang")
			.doesNotContain("@"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-13 without an addressee a matter goes one node up, and with nobody at all it ends at the top")
	void goesUp(Stores store) {
		open(store);
		assertThat(desk.onDuty(Role.HR, HANGZHOU)).isEqualTo(new Duty(GROUP, List.of()));
		appoint(Role.HR, GROUP, "li");
		assertThat(desk.onDuty(Role.HR, HANGZHOU).node()).isEqualTo(GROUP);
		appoint(Role.HR, EAST, "sun", "qian");
		assertThat(desk.onDuty(Role.HR, HANGZHOU).node()).isEqualTo(EAST);
		assertThat(people(desk.onDuty(Role.HR, HANGZHOU))).containsExactly("qian", "sun");
		assertThat(desk.onDuty(Role.FINANCE, HANGZHOU).isNobody()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-13 a deputy stands in from the first to the last day of an absence, and his deputy for him")
	void findsDeputies(Stores store) {
		open(store);
		appoint(Role.HR, HANGZHOU, "wang");
		appoint(Role.HR, EAST, "li", "sun");
		away("wang", "2026-10-12", "2026-10-14", "li");
		assertThat(people(desk.onDuty(Role.HR, HANGZHOU))).containsExactly("li");
		assertThat(desk.onDuty(Role.HR, HANGZHOU).node()).isEqualTo(HANGZHOU);
		away("li", "2026-10-13", "2026-10-13", "sun");
		rooms.clock.set("2026-10-13T00:00");
		assertThat(people(desk.onDuty(Role.HR, HANGZHOU))).containsExactly("sun");
		rooms.clock.set("2026-10-14T23:59:59");
		assertThat(people(desk.onDuty(Role.HR, HANGZHOU))).containsExactly("li");
		rooms.clock.set("2026-10-15T00:00");
		assertThat(people(desk.onDuty(Role.HR, HANGZHOU))).containsExactly("wang");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-13 an absence without a deputy, and a circle of deputies, lead one node up and never round")
	void survivesACircle(Stores store) {
		open(store);
		appoint(Role.HR, HANGZHOU, "wang", "zhao");
		appoint(Role.HR, EAST, "li");
		assertThat(codes(away("wang", "2026-10-10", "2026-10-20", "zhao"))).isEmpty();
		Decision circle = away("zhao", "2026-10-11", "2026-10-13", "wang");
		assertThat(circle.isRefused()).isFalse();
		assertThat(codes(circle)).containsExactly("DEPUTY_CIRCLE");
		assertThat(desk.onDuty(Role.HR, HANGZHOU)).satisfies(duty -> {
			assertThat(duty.node()).isEqualTo(EAST);
			assertThat(people(duty)).containsExactly("li");
		});
		away("li", "2026-10-12", "2026-10-12", null);
		assertThat(desk.onDuty(Role.HR, HANGZHOU)).isEqualTo(new Duty(GROUP, List.of()));
		assertThat(desk.back(Actor.HUB, "zhao", LocalDate.parse("2026-10-12")).isRefused()).isFalse();
		assertThat(people(desk.onDuty(Role.HR, HANGZHOU))).containsExactly("zhao");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-88 only those over a node change its directory, each change is logged, and nonsense is refused")
	void keepsTheDirectory(Stores store) {
		open(store);
		Holder wang = new Holder("wang", null, null);
		assertThat(codes(desk.appoint(actor(Role.HR, EAST), Role.HR, HANGZHOU, wang))).containsExactly("NOT_ALLOWED");
		assertThat(codes(desk.appoint(actor(Role.HR_MANAGER, new OrgNode("group/west")), Role.HR, HANGZHOU, wang)))
			.containsExactly("NOT_ALLOWED");
		assertThat(codes(desk.appoint(MANAGER, Role.EMPLOYEE, HANGZHOU, new Holder("王 芳", null, "nowhere"))))
			.containsExactly("ROLE_NOT_ON_DUTY", "PERSON_UNREADABLE", "EMAIL_UNREADABLE");
		assertThat(desk.appoint(MANAGER, Role.HR, HANGZHOU, wang).isRefused()).isFalse();
		assertThat(codes(away("wang", "2026-10-14", "2026-10-13", "wang"))).containsExactly("DEPUTY_IS_ABSENT",
				"ABSENCE_UNREADABLE");
		assertThat(codes(away("wang", "2026-10-14", "2026-10-15", "ghost"))).containsExactly("DUTY_PERSON_UNKNOWN");
		assertThat(desk.relieve(MANAGER, Role.HR, HANGZHOU, "wang").isRefused()).isFalse();
		assertThat(codes(desk.relieve(MANAGER, Role.HR, HANGZHOU, "wang"))).containsExactly("DUTY_UNKNOWN");
		assertThat(rooms.log.actions()).containsExactly("DUTY_APPOINTED", "DUTY_RELIEVED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-88 R-002-13 who is appointed elsewhere too stays whole: his absences, address and number are kept by those over all his posts")
	void guardsPeopleOfOthers(Stores store) {
		open(store);
		appoint(Role.HR, WEST, "chen");
		assertThat(desk.appoint(MANAGER, Role.HR, HANGZHOU, new Holder("hr_manager", null, "m@example.com")).isRefused()).isFalse();
		assertThat(desk.appoint(MANAGER, Role.HR, HANGZHOU, new Holder("chen", null, null)).isRefused()).isFalse();
		assertThat(codes(desk.appoint(MANAGER, Role.HR, EAST, new Holder("chen", null, "evil@example.com")))).containsExactly("NOT_ALLOWED");
		assertThat(codes(desk.appoint(MANAGER, Role.HR, EAST, new Holder("chen", new EmployeeNo("E9"), null)))).containsExactly("NOT_ALLOWED");
		assertThat(desk.onDuty(Role.HR, WEST).holders()).containsExactly(new Holder("chen", null, "chen@example.com"));
		Absence absence = new Absence("chen", LocalDate.parse("2026-10-12"), LocalDate.parse("2026-10-20"), "hr_manager");
		assertThat(codes(desk.away(MANAGER, absence))).containsExactly("NOT_ALLOWED");
		assertThat(codes(desk.back(MANAGER, "chen", absence.from()))).containsExactly("NOT_ALLOWED");
		desk.relieve(Actor.HUB, Role.HR, WEST, "chen");
		assertThat(desk.appoint(MANAGER, Role.HR, HANGZHOU, new Holder("chen", new EmployeeNo("E9"), null)).isRefused()).isFalse();
		assertThat(desk.away(MANAGER, absence).isRefused()).isFalse();
		desk.relieve(MANAGER, Role.HR, HANGZHOU, "chen");
		assertThat(codes(desk.back(MANAGER, "chen", absence.from()))).containsExactly("NOT_ALLOWED");
		Actor himself = new Actor("chen", Set.of(Role.HR), WEST, null);
		assertThat(desk.back(himself, "chen", absence.from()).isRefused()).isFalse();
		assertThat(rooms.jdbc.sql("select employee_no from duty_person where person = 'chen' and email is not null")
			.query(String.class).list()).containsExactly("E9");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-88 an administrator, who sees nothing personal, keeps administrators only: no post, address or deputy of HR or finance")
	void keepsAdministratorsOut(Stores store) {
		open(store);
		Actor admin = actor(Role.ADMIN, GROUP);
		appoint(Role.HR, HANGZHOU, "wang");
		assertThat(codes(desk.appoint(admin, Role.HR, HANGZHOU, new Holder("admin", null, null)))).containsExactly("NOT_ALLOWED");
		assertThat(codes(desk.appoint(admin, Role.ADMIN, GROUP, new Holder("wang", null, "root@example.com")))).containsExactly("NOT_ALLOWED");
		assertThat(desk.appoint(admin, Role.ADMIN, GROUP, new Holder("admin", null, "root@example.com")).isRefused()).isFalse();
		LocalDate day = LocalDate.parse("2026-10-12");
		assertThat(codes(desk.away(admin, new Absence("wang", day, day, "admin")))).containsExactly("NOT_ALLOWED");
		assertThat(people(desk.onDuty(Role.HR, HANGZHOU))).containsExactly("wang");
		assertThat(desk.away(admin, new Absence("wang", day, day, null)).isRefused()).isFalse();
	}
}
