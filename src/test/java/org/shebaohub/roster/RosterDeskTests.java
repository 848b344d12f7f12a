package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.IdentityDocument.Type;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.RecordingLog;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;
import org.springframework.jdbc.core.simple.JdbcClient;

class RosterDeskTests {

	private static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	private static final Actor HR = new Actor("hr", Set.of(Role.HR), HANGZHOU, null);

	private static final EmployeeNo NO = new EmployeeNo("E1001");

	private static final PayeeAccount ACCOUNT = new PayeeAccount("张三", "6217000010000000003", "工商银行");

	private Rooms rooms;

	private RecordingLog log;

	private JdbcClient jdbc;

	private RosterDesk desk;

	@ParameterizedTest
	@DisplayName("A-25 a rehire is a second employment of one person")
	@EnumSource(Stores.class)
	void knowsARehire(Stores store) {
		open(store);
		assertThat(desk.register(HR, hire("E0900", "2020-01-01", "2026-06-30")).isRefused()).isFalse();
		assertThat(desk.register(HR, hire("E1001", "2026-09-01", null)).isRefused()).isFalse();
		Employee employee = desk.find(NO).orElseThrow();
		assertThat(employee.name()).isEqualTo("张三");
		assertThat(employee.employments()).extracting(one -> one.no().value()).containsExactly("E0900", "E1001");
		assertThat(employee.employedOn(LocalDate.parse("2026-06-30"))).isTrue();
		assertThat(employee.employedOn(LocalDate.parse("2026-07-15"))).isFalse();
		assertThat(jdbc.sql("select count(*) from person").query(Integer.class).single()).isEqualTo(1);
	}

	@ParameterizedTest
	@DisplayName("SEC-08 R-000-68 F-13 personal columns are sealed, views are masked, another branch sees nothing")
	@EnumSource(Stores.class)
	void hidesWhatIsPersonal(Stores store) {
		open(store);
		desk.register(HR, hire("E1001", "2020-01-01", null));
		EmployeeCard card = desk.card(HR, NO).orElseThrow();
		assertThat(card.phone()).isEqualTo("138****5678");
		assertThat(card.account()).isEqualTo("****0003");
		assertThat(card.document()).isEqualTo("110***********002X");
		assertThat(desk.card(new Actor("o", Set.of(Role.HR), new OrgNode("group/east/changzhou"), null), NO)).isEmpty();
		assertThat(desk.card(new Actor("e", Set.of(Role.EMPLOYEE), HANGZHOU, NO), NO)).isPresent();
		assertThat(desk.card(new Actor("e", Set.of(Role.EMPLOYEE), HANGZHOU, new EmployeeNo("E2")), NO)).isEmpty();
		assertThat(desk.phone(NO)).contains("13812345678");
		assertThat(desk.payeeAccount(NO)).contains(ACCOUNT);
		assertThat(jdbc.sql("select phone_index from person").query(String.class).single()).doesNotContain("138");
		assertThat(log.rows().toString()).doesNotContain("张三", "13812345678", "6217000010000000003");
	}

	@ParameterizedTest
	@DisplayName("a payee account is changed by HR of the branch only, checked and logged with masked ends")
	@EnumSource(Stores.class)
	void changesTheAccount(Stores store) {
		open(store);
		desk.register(HR, hire("E1001", "2020-01-01", null));
		Actor finance = new Actor("f", Set.of(Role.FINANCE_MANAGER), HANGZHOU, null);
		PayeeAccount other = new PayeeAccount("张 三", "1234567890123456789", "建设银行");
		assertThat(codes(desk.changePayeeAccount(finance, NO, other).findings())).containsExactly("NOT_ALLOWED");
		assertThat(codes(desk.changePayeeAccount(HR, new EmployeeNo("E9"), other).findings()))
			.containsExactly("EMPLOYEE_UNKNOWN");
		assertThat(codes(desk.changePayeeAccount(HR, NO, new PayeeAccount("李四", "12-34", " ")).findings()))
			.containsExactly("ACCOUNT_MALFORMED", "ACCOUNT_HOLDER_DIFFERS", "ACCOUNT_BANK_MISSING");
		assertThat(desk.payeeAccount(NO)).contains(ACCOUNT);
		assertThat(desk.changePayeeAccount(HR, NO, other).isRefused()).isFalse();
		assertThat(desk.payeeAccount(NO)).contains(other);
		assertThat(desk.told(HR, NO)).extracting(EmployeeCard.Told::what).containsExactly("employee.hired", "employee.bank-account-changed");
		assertThat(log.timeline("employee/E1001")).singleElement()
			.satisfies(row -> assertThat(row.content()).contains("****0003", "****6789"));
	}

	@ParameterizedTest
	@DisplayName("F-10 a malformed document is refused, with all of a batch")
	@EnumSource(Stores.class)
	void refusesAMalformedDocument(Stores store) {
		open(store);
		NewEmployment bad = new NewEmployment(new EmployeeNo("E2"), "HZ", HANGZHOU, LocalDate.parse("2020-01-01"), null,
				new IdentityDocument(Type.RESIDENT_ID, "31011519850229001X"), "李四", null, "S2", null);
		assertThat(codes(desk.registerAll(HR, List.of(hire("E1001", "2020-01-01", null), bad)).findings()))
			.containsExactly("DOCUMENT_MALFORMED");
		assertThat(desk.find(NO)).isEmpty();
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster");
		jdbc = rooms.jdbc;
		log = rooms.log;
		desk = rooms.get(RosterDesk.class);
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	private static List<String> codes(List<Finding> findings) {
		return findings.stream().map(Finding::code).toList();
	}

	private static NewEmployment hire(String no, String from, String to) {
		return new NewEmployment(new EmployeeNo(no), "HZ", HANGZHOU, LocalDate.parse(from),
				to == null ? null : LocalDate.parse(to), new IdentityDocument(Type.RESIDENT_ID, "11010519491231002X"),
				"张三", "13812345678", "S330100001", ACCOUNT);
	}
}
