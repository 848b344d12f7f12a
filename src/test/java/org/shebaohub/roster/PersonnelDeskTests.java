package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.exchange.Intent;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class PersonnelDeskTests {

	private static final Actor SYSTEM = new Actor("hr.system", Set.of(Role.HR_SYSTEM), new OrgNode("group"), null);

	private static final EmployeeNo NO = new EmployeeNo("N1");

	private Rooms rooms;

	private RosterDesk roster;

	private PersonnelDesk desk;

	private int events;

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-29 a hire enters the roster; contact, account and departure change it, each fact kept apart")
	void appliesInOrder(Stores store) {
		open(store);
		assertThat(tell(hired("2026-09-01"))).isEqualTo(Outcome.ACCEPTED);
		assertThat(tell("employee.contact-changed", "employeeNo", "N1", "phone", "13900001111")).isEqualTo(Outcome.ACCEPTED);
		assertThat(tell(account("N1", "赵新", "6217000012345678"))).isEqualTo(Outcome.ACCEPTED);
		assertThat(tell("employee.left", "employeeNo", "N1", "lastDay", "2026-10-31")).isEqualTo(Outcome.ACCEPTED);
		Employee employee = roster.find(NO).orElseThrow();
		assertThat(employee.name()).isEqualTo("赵新");
		assertThat(employee.node()).isEqualTo(Enterprise.HANGZHOU);
		assertThat(employee.employedTo()).isEqualTo("2026-10-31");
		assertThat(roster.phone(NO)).contains("13900001111");
		assertThat(roster.payeeAccount(NO)).contains(new PayeeAccount("赵新", "6217000012345678", "工商银行"));
		assertThat(roster.told(SYSTEM, NO)).extracting(EmployeeCard.Told::what).containsExactly("employee.hired",
				"employee.contact-changed", "employee.bank-account-changed", "employee.left");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-10 R-003-42 what comes before its hire waits and is applied by itself, in order, when the hire comes")
	void waitsForTheHire(Stores store) {
		open(store);
		assertThat(tell("employee.left", "employeeNo", "N1", "lastDay", "2026-10-31")).isEqualTo(Outcome.HELD);
		assertThat(tell("employee.contact-changed", "employeeNo", "N1", "phone", "13900001111")).isEqualTo(Outcome.HELD);
		assertThat(rooms.mailRoom.posted("roster.due")).hasSize(2);
		assertThat(tell(hired("2026-09-01"))).isEqualTo(Outcome.ACCEPTED);
		assertThat(roster.find(NO).orElseThrow().employedTo()).isEqualTo("2026-10-31");
		assertThat(roster.phone(NO)).contains("13900001111");
		assertThat(rooms.mailRoom.posted("roster.due")).extracting(Intent::subject).filteredOn(waiting -> waiting.startsWith("F"))
			.hasSize(2).allMatch(waiting -> rooms.mailRoom.open("roster.due", waiting).isEmpty());
		assertThat(rooms.events).filteredOn(RosterNews.EventSettled.class::isInstance).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-10 an event that waits too long becomes a person's, and no later one is held back")
	void givesUpWaiting(Stores store) {
		open(store);
		tell("employee.contact-changed", "employeeNo", "N1", "phone", "13900001111");
		String fact = rooms.mailRoom.rows().get(0).intent().subject();
		rooms.clock.set("2026-10-15T08:59");
		desk.settle(rooms.mailRoom.take("roster.due", fact));
		assertThat(rooms.mailRoom.open("roster.due", fact)).hasSize(1);
		rooms.clock.set("2026-10-15T09:00");
		desk.settle(rooms.mailRoom.take("roster.due", fact));
		assertThat(rooms.mailRoom.open("roster.due", fact)).isEmpty();
		assertThat(rooms.events).filteredOn(RosterNews.EventRefused.class::isInstance).singleElement()
			.satisfies(news -> assertThat(((RosterNews.EventRefused) news).findings().get(0).code())
				.isEqualTo("EMPLOYEE_UNKNOWN"));
		assertThat(tell(hired("2026-09-01"))).isEqualTo(Outcome.ACCEPTED);
		assertThat(roster.phone(NO)).contains("13800000001");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-42 an older fact that comes later does not undo a newer one: the day counts, then the time")
	void rightsItself(Stores store) {
		open(store);
		tell(hired("2026-09-01"));
		at("2026-10-10T12:00", "employee.transferred", "employeeNo", "N1", "unit", "changzhou", "effectiveFrom", "2026-10-10");
		at("2026-10-11T12:00", "employee.transferred", "employeeNo", "N1", "unit", "east", "effectiveFrom", "2026-10-01");
		assertThat(roster.find(NO).orElseThrow().node()).isEqualTo(Enterprise.CHANGZHOU);
		at("2026-10-10T12:00", "employee.contact-changed", "employeeNo", "N1", "phone", "13900000002");
		at("2026-10-10T11:59", "employee.contact-changed", "employeeNo", "N1", "phone", "13900000001");
		assertThat(roster.phone(NO)).contains("13900000002");
		at("2026-10-10T12:00", "employee.left", "employeeNo", "N1", "lastDay", "2026-11-30");
		at("2026-10-10T12:01", "employee.left", "employeeNo", "N1", "lastDay", "2026-10-31");
		at("2026-10-10T11:00", "employee.left", "employeeNo", "N1", "lastDay", "2026-12-31");
		assertThat(roster.find(NO).orElseThrow().employedTo()).isEqualTo("2026-10-31");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-42 what holds from a later day takes effect on that day, when the clock says so")
	void takesEffectOnItsDay(Stores store) {
		open(store);
		tell(hired("2026-09-01"));
		tell("employee.transferred", "employeeNo", "N1", "unit", "changzhou", "effectiveFrom", "2026-10-20");
		assertThat(roster.find(NO).orElseThrow().node()).isEqualTo(Enterprise.HANGZHOU);
		var row = rooms.mailRoom.rows().get(0);
		assertThat(row.due()).isEqualTo(OffsetDateTime.parse("2026-10-20T00:00:00+08:00").toInstant());
		rooms.clock.set("2026-10-20T00:00");
		desk.settle(rooms.mailRoom.take("roster.due", row.intent().subject()));
		assertThat(roster.find(NO).orElseThrow().node()).isEqualTo(Enterprise.CHANGZHOU);
		assertThat(rooms.events)
			.contains(new RosterNews.EmployeeTransferred(NO, Enterprise.HANGZHOU, Enterprise.CHANGZHOU));
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("A-25 R-003-34 a rehire and another legal entity are employments of one person, under a new number or the old")
	void knowsThePersonAgain(Stores store) {
		open(store);
		tell(hired("2024-01-01"));
		tell("employee.left", "employeeNo", "N1", "lastDay", "2026-03-31");
		Map<String, String> again = hired("2026-08-01");
		again.put("employeeNo", "N2");
		assertThat(tell("employee.rehired", again)).isEqualTo(Outcome.ACCEPTED);
		Map<String, String> elsewhere = hired("2026-08-01");
		elsewhere.put("employeeNo", "T7");
		elsewhere.put("employer", "另一公司");
		assertThat(tell("employee.hired", elsewhere)).isEqualTo(Outcome.ACCEPTED);
		assertThat(tell("employee.rehired", hired("2026-10-01"))).isEqualTo(Outcome.ACCEPTED);
		assertThat(rooms.jdbc.sql("select count(*) from person").query(Integer.class).single()).as("with the two who were there").isEqualTo(3);
		assertThat(roster.find(NO).orElseThrow().employments())
			.extracting(one -> one.no() + " " + one.from() + " " + one.to())
			.containsExactly("N1 2024-01-01 2026-03-31", "N2 2026-08-01 null", "N1 2026-10-01 null");
		assertThat(roster.find(new EmployeeNo("T7")).orElseThrow().employments()).hasSize(1);
		Map<String, String> other = hired("2026-10-01");
		other.put("documentNumber", "110101199003070011");
		assertThat(codes(apply("employee.hired", other))).containsExactly("EMPLOYEE_NO_TAKEN");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-42 what HR changed by hand and what stood before is not undone by an older event")
	void comesAfterWhatStood(Stores store) {
		open(store);
		EmployeeNo old = enterprise.employs("E1", "钱多", Enterprise.HANGZHOU, "2020-01-01", null);
		Actor hr = Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR);
		PayeeAccount byHand = new PayeeAccount("钱多", "6222021111111111", "建设银行");
		assertThat(roster.changePayeeAccount(hr, old, byHand).isRefused()).isFalse();
		Map<String, String> earlier = account("E1", "钱多", "6217000012345678");
		earlier.put("effectiveFrom", "2026-10-01");
		assertThat(tell("employee.bank-account-changed", earlier)).isEqualTo(Outcome.ACCEPTED);
		assertThat(roster.payeeAccount(old)).contains(byHand);
		rooms.clock.set("2026-10-13T09:00");
		assertThat(tell(account("E1", "钱多", "6217000012345678"))).isEqualTo(Outcome.ACCEPTED);
		assertThat(roster.payeeAccount(old).orElseThrow().accountNo()).isEqualTo("6217000012345678");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-10 an account in a name that the roster does not know yet waits for the name")
	void waitsForTheName(Stores store) {
		open(store);
		tell(hired("2026-09-01"));
		assertThat(tell(account("N1", "赵新新", "6217000012345678"))).isEqualTo(Outcome.HELD);
		assertThat(roster.payeeAccount(NO)).isEmpty();
		assertThat(tell("employee.name-changed", "employeeNo", "N1", "name", "赵新新")).isEqualTo(Outcome.ACCEPTED);
		assertThat(roster.payeeAccount(NO)).isPresent();
	}

	@Test
	@DisplayName("A-24 whatever a sender writes into its ids, the cause of a case has a short key of its own")
	void keysAnyId() {
		var odd = new RosterNews.EventRefused("我们 的", "x y\n".repeat(60), "", new OrgNode("group"), List.of());
		var other = new RosterNews.EventSettled("我们 的", "x y\n".repeat(60) + "!");
		assertThat(odd.causeKey()).matches("[a-z-]+/\\S{1,140}").isNotEqualTo(other.causeKey());
		assertThat(new RosterNews.EventSettled("我们 的", "x y\n".repeat(60)).causeKey()).isEqualTo(odd.causeKey());
	}

	private Enterprise enterprise;

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster");
		enterprise = new Enterprise(rooms);
		enterprise.employs("E8", "甲", Enterprise.HANGZHOU, "2020-01-01", null);
		enterprise.employs("E9", "乙", Enterprise.CHANGZHOU, "2020-01-01", null);
		roster = rooms.get(RosterDesk.class);
		desk = rooms.get(PersonnelDesk.class);
	}

	@AfterEach
	void close() {
		if (rooms != null) {
			rooms.close();
		}
	}

	private static Map<String, String> hired(String from) {
		return new TreeMap<>(Map.of("employeeNo", "N1", "employer", "样例集团", "unit", "hangzhou", "effectiveFrom", from,
				"name", "赵新", "documentType", "RESIDENT_ID", "documentNumber", "11010519491231002X", "phone", "13800000001"));
	}

	private static Map<String, String> account(String no, String holder, String number) {
		return new TreeMap<>(Map.of("employeeNo", no, "accountHolder", holder, "accountNo", number, "accountBank", "工商银行"));
	}

	private Outcome tell(Map<String, String> values) {
		return tell(values.containsKey("unit") ? "employee.hired" : "employee.bank-account-changed", values);
	}

	private Outcome tell(String type, Map<String, String> values) {
		return apply(type, values).outcome();
	}

	private Decision apply(String type, Map<String, String> values) {
		return desk.apply(SYSTEM, new RosterEvent("test", "event-" + ++events, type, rooms.clock.instant(), values));
	}

	private Outcome tell(String type, String... values) {
		return tell(type, map(values));
	}

	private void at(String time, String type, String... values) {
		Instant said = MovableClock.at(time).instant();
		assertThat(desk.apply(SYSTEM, new RosterEvent("test", "event-" + ++events, type, said, map(values))).findings())
			.isEmpty();
	}

	private static Map<String, String> map(String... values) {
		Map<String, String> map = new TreeMap<>();
		for (int i = 0; i < values.length; i += 2) {
			map.put(values[i], values[i + 1]);
		}
		return map;
	}

	private static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}
}
