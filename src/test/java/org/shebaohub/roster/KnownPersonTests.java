package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** A hire of somebody whom the hub knows already. */
class KnownPersonTests {

	private static final Actor SYSTEM = system(new OrgNode("group"));

	private static final EmployeeNo NO = new EmployeeNo("E1");

	private static final PayeeAccount ACCOUNT = new PayeeAccount("钱多", "621700001000001", "工商银行");

	private Rooms rooms;

	private Enterprise enterprise;

	private RosterDesk roster;

	private PersonnelDesk desk;

	private int events;

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-15 a hire out of the sender's scope neither moves somebody nor reaches the account, by number or by document")
	void keepsOthersPeople(Stores store) {
		open(store);
		Actor changzhou = system(Enterprise.CHANGZHOU);
		Map<String, String> byNumber = hired("E1", "changzhou", "2026-10-01");
		Map<String, String> byDocument = hired("X1", "changzhou", "2026-10-01");
		for (Map<String, String> thief : List.of(byNumber, byDocument)) {
			thief.putAll(Map.of("phone", "13999999999", "accountHolder", "钱多", "accountNo", "6222999999999999", "accountBank", "某银行"));
			assertThat(codes(apply(changzhou, "employee.hired", thief))).containsExactly("NOT_ALLOWED");
			assertThat(codes(apply(changzhou, "employee.rehired", thief))).containsExactly("NOT_ALLOWED");
		}
		assertThat(roster.payeeAccount(NO)).contains(ACCOUNT);
		assertThat(roster.phone(NO)).contains("13800138000");
		assertThat(roster.find(NO).orElseThrow().node()).isEqualTo(Enterprise.HANGZHOU);
		assertThat(roster.find(new EmployeeNo("X1"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("A-25 a second employment leaves phone, name and account alone, also when another event follows")
	void leavesThePersonAlone(Stores store) {
		open(store);
		Map<String, String> second = hired("X1", "changzhou", "2026-10-01");
		second.putAll(Map.of("name", "钱少", "phone", "13999999999", "accountHolder", "钱少", "accountNo", "6222999999999999",
				"accountBank", "某银行"));
		assertThat(codes(apply(SYSTEM, "employee.hired", second))).isEmpty();
		Map<String, String> again = new TreeMap<>(second);
		again.putAll(Map.of("employeeNo", "E1", "effectiveFrom", "2026-10-05"));
		assertThat(codes(apply(SYSTEM, "employee.rehired", again))).isEmpty();
		assertThat(roster.payeeAccount(NO)).contains(ACCOUNT);
		assertThat(roster.phone(NO)).contains("13800138000");
		apply(SYSTEM, "employee.contact-changed", Map.of("employeeNo", "E1", "phone", "13700000000"));
		assertThat(roster.find(new EmployeeNo("X1")).orElseThrow().name()).isEqualTo("钱多");
		assertThat(roster.payeeAccount(NO)).contains(ACCOUNT);
		assertThat(roster.phone(NO)).contains("13700000000");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("A-25 whoever was registered with several employments keeps them all when the first event comes")
	void remembersEveryEmployment(Stores store) {
		open(store);
		enterprise.employs("E7", "孙老", Enterprise.HANGZHOU, "2010-01-01", "2012-12-31");
		enterprise.employs("E7", "孙老", Enterprise.HANGZHOU, "2015-01-01", "2019-12-31");
		Map<String, String> again = hired("E7", "hangzhou", "2026-09-01");
		again.putAll(Map.of("name", "孙老", "documentNumber", "PASSPE7"));
		assertThat(codes(apply(SYSTEM, "employee.rehired", again))).isEmpty();
		assertThat(spells("E7")).containsExactly("2010-01-01 2012-12-31", "2015-01-01 2019-12-31", "2026-09-01 null");
		assertThat(roster.payeeAccount(new EmployeeNo("E7"))).isPresent();
		assertThat(roster.phone(new EmployeeNo("E7"))).isPresent();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("A-25 an employment registered by hand after the first event is remembered too")
	void remembersWhatCameByHand(Stores store) {
		open(store);
		apply(SYSTEM, "employee.hired", hired("E1", "hangzhou", "2020-01-01"));
		enterprise.employs("X2", "钱多", "PE1", Enterprise.HANGZHOU, "2024-01-01", null);
		assertThat(codes(apply(SYSTEM, "employee.left", Map.of("employeeNo", "X2", "lastDay", "2026-10-31")))).isEmpty();
		assertThat(spells("X2")).contains("2024-01-01 2026-10-31");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-10 two employments from one day are one, and what was told later counts")
	void tellsOneDayOnce(Stores store) {
		open(store);
		apply(SYSTEM, "employee.left", Map.of("employeeNo", "E1", "lastDay", "2026-03-31"));
		assertThat(codes(apply(SYSTEM, "employee.rehired", hired("E1", "hangzhou", "2026-08-01")))).isEmpty();
		assertThat(codes(apply(SYSTEM, "employee.rehired", hired("E1", "changzhou", "2026-08-01")))).isEmpty();
		assertThat(roster.find(NO).orElseThrow().node()).isEqualTo(Enterprise.CHANGZHOU);
		assertThat(codes(apply(SYSTEM, "employee.rehired", hired("E1", "hangzhou", "2020-01-01")))).isEmpty();
		assertThat(spells("E1")).contains("2020-01-01 2026-03-31", "2026-08-01 null").hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-15 a hire with an account in another name is refused")
	void asksForTheOwnAccount(Stores store) {
		open(store);
		Map<String, String> stranger = hired("N1", "hangzhou", "2026-10-01");
		stranger.putAll(Map.of("documentNumber", "PASSN10000", "accountHolder", "别人", "accountNo", "6222999999999999",
				"accountBank", "某银行"));
		assertThat(codes(apply(SYSTEM, "employee.hired", stranger))).containsExactly("ACCOUNT_HOLDER_DIFFERS");
		assertThat(roster.find(new EmployeeNo("N1"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-42 an event may be said five minutes ahead of the hub's clock, no more")
	void knowsTheTime(Stores store) {
		open(store);
		Map<String, String> data = Map.of("employeeNo", "E1", "phone", "13700000000");
		assertThat(codes(desk.apply(SYSTEM, new RosterEvent("test", "f1", "employee.contact-changed",
				rooms.clock.instant().plus(Duration.ofMinutes(6)), data)))).containsExactly("FROM_THE_FUTURE");
		assertThat(codes(desk.apply(SYSTEM, new RosterEvent("test", "f2", "employee.contact-changed",
				rooms.clock.instant().plus(Duration.ofMinutes(5)), data)))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-42 an account changed by hand that would not be in force is refused, and nothing says it was changed")
	void saysSoWhenItDoesNotHold(Stores store) {
		open(store);
		assertThat(codes(desk.apply(SYSTEM, new RosterEvent("test", "f3", "employee.bank-account-changed",
				rooms.clock.instant().plus(Duration.ofMinutes(4)), Map.of("employeeNo", "E1", "accountHolder", "钱多",
						"accountNo", "6217000012345678", "accountBank", "工商银行"))))).isEmpty();
		Actor hr = Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR);
		assertThat(codes(roster.changePayeeAccount(hr, NO, new PayeeAccount("钱多", "6222021111111111", "建设银行"))))
			.containsExactly("ACCOUNT_NOT_IN_FORCE");
		assertThat(roster.payeeAccount(NO).orElseThrow().accountNo()).isEqualTo("6217000012345678");
		assertThat(rooms.log.rows().toString()).doesNotContain("PAYEE_ACCOUNT_CHANGED");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-002-05 a departure for unpaid social insurance is told to those who handle legal risks, another is not")
	void tellsOfALegalRisk(Stores store) {
		open(store);
		assertThat(codes(apply(SYSTEM, "employee.left", Map.of("employeeNo", "E9", "lastDay", "2026-10-31", "reasonCode", "RETIRED"))))
			.isEmpty();
		assertThat(rooms.events).noneMatch(RosterNews.LeftForUnpaidInsurance.class::isInstance);
		assertThat(codes(apply(SYSTEM, "employee.left", Map.of("employeeNo", "E1", "lastDay", "2026-10-31", "reasonCode",
				"UNPAID_SOCIAL_INSURANCE")))).isEmpty();
		assertThat(rooms.events).contains(new RosterNews.LeftForUnpaidInsurance(NO, Enterprise.HANGZHOU));
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster");
		enterprise = new Enterprise(rooms);
		enterprise.employs("E1", "钱多", Enterprise.HANGZHOU, "2020-01-01", null);
		enterprise.employs("E9", "乙", Enterprise.CHANGZHOU, "2020-01-01", null);
		roster = rooms.get(RosterDesk.class);
		desk = rooms.get(PersonnelDesk.class);
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	private static Actor system(OrgNode scope) {
		return new Actor("hr.system", Set.of(Role.HR_SYSTEM), scope, null);
	}

	private static Map<String, String> hired(String no, String unit, String from) {
		return new TreeMap<>(Map.of("employeeNo", no, "employer", "样例集团", "unit", unit, "effectiveFrom", from, "name",
				"钱多", "documentType", "PASSPORT", "documentNumber", "PASSPE1"));
	}

	private Decision apply(Actor actor, String type, Map<String, String> values) {
		return desk.apply(actor, new RosterEvent("test", "event-" + ++events, type, rooms.clock.instant(), values));
	}

	private List<String> spells(String no) {
		return rooms.jdbc.sql("select employed_from, employed_to from employment where employee_no = :no order by employed_from")
			.param("no", no)
			.query((row, n) -> row.getObject(1, LocalDate.class) + " " + row.getObject(2, LocalDate.class))
			.list();
	}

	private static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}
}
