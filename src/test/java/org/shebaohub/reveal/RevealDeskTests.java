package org.shebaohub.reveal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.shebaohub.reveal.PersonalField.ACCOUNT;
import static org.shebaohub.reveal.PersonalField.DOCUMENT;
import static org.shebaohub.reveal.PersonalField.PHONE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class RevealDeskTests {

	private static final EmployeeNo NO = new EmployeeNo("E1001");

	private static final String WHY = "核对身份证复印件";

	private Rooms rooms;

	private RevealDesk desk;

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-26 F-13 R-003-15 HR with a reason sees document and telephone number whole, and the log says who, whom, which and why, but not the numbers")
	void showsHrWhatItNeeds(Stores store) {
		open(store);
		Revealed revealed = desk.employee(hr(Role.HR), NO, null, WHY);
		assertThat(revealed.values()).containsOnly(Map.entry(DOCUMENT, "PASSPE1001"), Map.entry(PHONE, "13800138000"));
		assertThat(revealed.toString()).doesNotContain("PASSPE1001");
		LogRow row = rooms.log.timeline("employee/E1001").get(0);
		assertThat(row.action() + " " + row.actor()).isEqualTo("PERSONAL_DATA_REVEALED who");
		assertThat(row.content()).contains("DOCUMENT", "PHONE", WHY).doesNotContain("ACCOUNT", "PASSPE1001", "13800138000");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-26 R-003-15 an account is shown to those who answer for money, a document to those who answer for people; asked for more, nothing is shown")
	void keepsThePostsApart(Stores store) {
		open(store);
		assertThat(desk.employee(hr(Role.FINANCE_MANAGER), NO, null, WHY).values()).containsOnly(Map.entry(ACCOUNT, "621700001000001001"));
		assertThat(desk.employee(hr(Role.HR_MANAGER), NO, Set.of(ACCOUNT), WHY).values()).containsOnlyKeys(ACCOUNT);
		assertThat(codes(desk.employee(hr(Role.FINANCE_MANAGER), NO, Set.of(ACCOUNT, PHONE), WHY))).containsExactly("ROLE_NEEDED");
		assertThat(rooms.log.actions()).containsSubsequence("PERSONAL_DATA_REVEALED", "PERSONAL_DATA_REVEALED", "REVEAL_REFUSED");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "HR", "HR_MANAGER", "FINANCE_MANAGER" }, mode = EnumSource.Mode.EXCLUDE)
	@DisplayName("SEC-26 SEC-19 no other role sees anything whole, administrators never, and the attempt stands in the log")
	void refusesOthers(Role role) {
		open(Stores.H2);
		Actor other = hr(role);
		Revealed refused = desk.employee(other, NO, null, WHY);
		assertThat(refused.values()).isEmpty();
		assertThat(codes(refused)).containsAnyOf("ROLE_NEEDED", "EMPLOYEE_UNKNOWN");
		assertThat(rooms.log.actions()).endsWith("REVEAL_REFUSED");
		Actor mixed = new Actor("who", Set.of(Role.ADMIN, Role.HR, Role.FINANCE_MANAGER), Enterprise.HANGZHOU, null);
		assertThat(desk.employee(mixed, NO, Set.of(DOCUMENT), WHY).values()).isEmpty();
		assertThat(desk.employee(mixed, NO, null, WHY).values()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "abc", "check 62170000100000001", "call 138 0013 8000", "id 11010519491231002X" })
	@DisplayName("SEC-26 without words that say why nothing is shown, and a reason that holds a number is none")
	void wantsAReason(String reason) {
		open(Stores.H2);
		Revealed refused = desk.employee(hr(Role.HR), NO, null, reason);
		assertThat(codes(refused)).containsExactly("REVEAL_REASON_MISSING");
		assertThat(refused.decision().findings().get(0).remedy()).contains("4 to 200 characters");
		assertThat(refused.values()).isEmpty();
		assertThat(codes(desk.employee(hr(Role.HR), NO, null, null))).containsExactly("REVEAL_REASON_MISSING");
		assertThat(codes(desk.employee(hr(Role.HR), NO, null, "x".repeat(201)))).containsExactly("REVEAL_REASON_MISSING");
		assertThat(desk.employee(hr(Role.HR), NO, null, "claim C20261012-000123").values()).isNotEmpty();
		assertThat(rooms.log.rows().toString()).doesNotContain("62170000100000001", "8000", "11010519491231002X");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-26 SEC-02 HR of another branch learns not even that there is somebody; the branch's log knows that she tried")
	void knowsTheScope(Stores store) {
		open(store);
		Actor sister = new Actor("sister", Set.of(Role.HR), Enterprise.CHANGZHOU, null);
		Revealed there = desk.employee(sister, NO, null, WHY);
		Revealed nobody = desk.employee(sister, new EmployeeNo("E9999"), null, WHY);
		assertThat(codes(there)).isEqualTo(codes(nobody)).containsExactly("EMPLOYEE_UNKNOWN");
		assertThat(rooms.log.timeline("employee/E1001")).singleElement().satisfies(row -> assertThat(row.content()).contains("OUT_OF_SCOPE"));
		assertThat(rooms.log.timeline("employee/E9999")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-26 SEC-18 when the row of the log cannot be written nobody sees anything")
	void showsNothingUnlogged(Stores store) {
		open(store);
		RevealDesk broken = new RevealDesk(rooms.get(org.shebaohub.roster.RosterDesk.class), mock(PayoutDesk.class), new OperationLog() {

			@Override
			public void record(Actor actor, String action, String caseKey, Map<String, ?> content) {
				throw new IllegalStateException("the log is full");
			}

			@Override
			public List<LogRow> timeline(String caseKey) {
				return List.of();
			}
		});
		assertThatThrownBy(() -> broken.employee(hr(Role.HR), NO, null, WHY)).hasMessage("the log is full");
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "reveal").bean(PayoutDesk.class,
				mock(PayoutDesk.class));
		new Enterprise(rooms).employs("E1001", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
		desk = rooms.get(RevealDesk.class);
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	private static Actor hr(Role role) {
		return new Actor("who", Set.of(role), Enterprise.HANGZHOU, role == Role.EMPLOYEE ? NO : null);
	}

	private static List<String> codes(Revealed revealed) {
		assertThat(revealed.decision().isRefused()).isTrue();
		return revealed.decision().findings().stream().map(Finding::code).toList();
	}
}
