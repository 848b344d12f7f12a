package org.shebaohub.connector.hrview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.connector.roster.RosterDoor;
import org.shebaohub.filing.FileApplied;
import org.shebaohub.filing.FileRefused;
import org.shebaohub.filing.FiledFile;
import org.shebaohub.filing.FilingDesk;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class HrViewTests {

	private LegacyHr legacy;

	private Rooms rooms;

	private HrView view;

	@BeforeEach
	void employsThirty() throws SQLException {
		legacy = new LegacyHr();
		for (int no = 1001; no <= 1030; no++) {
			legacy.employs(no, "𠮷员工" + no, "13800000000", "2026-10-01 09:00:00");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-53 a view of everybody is compared with the roster: hires, changes and departures, and nothing when nothing changed")
	void comparesEverybody(Stores store) {
		open(store, null);
		looks();
		assertThat(employee("1001").name()).isEqualTo("𠮷员工1001");
		assertThat(employee("1001").employedFrom()).isEqualTo("2020-01-01");
		assertThat(looks()).as("nothing changed").isFalse();
		legacy.employs(1001, "𠮷员工1001", "13911112222", "2026-10-12 09:00:00");
		legacy.employs(1031, "新人", "13800000000", "2026-10-12 09:00:00");
		legacy.run("update staff set left_on = '2026-10-31' where emp_no = 1002");
		legacy.run("delete from staff where emp_no = 1003");
		assertThat(looks()).isTrue();
		assertThat(phone("1001")).isEqualTo("13911112222");
		assertThat(employee("1031").employedTo()).isNull();
		assertThat(employee("1002").employedTo()).isEqualTo("2026-10-31");
		assertThat(employee("1003").employedTo()).isEqualTo("2026-10-11");
		assertThat(states()).containsExactly("APPLIED", "APPLIED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-53 FM-10 what goes back to an earlier value on the same day is applied, not taken for a repeat")
	void goesBack(Stores store) {
		open(store, null);
		for (String phone : List.of("13800000000", "13911112222", "13800000000")) {
			legacy.employs(1001, "𠮷员工1001", phone, "2026-10-12 09:00:00");
			assertThat(looks()).isTrue();
			assertThat(phone("1001")).isEqualTo(phone);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-53 with a column that says when, only what changed is read, also what the other side committed late")
	void readsWhatChanged(Stores store) {
		open(store, "changed_at");
		assertThat(looks()).as("everybody once").isTrue();
		assertThat(looks()).isFalse();
		legacy.employs(1001, "𠮷员工1001", "13911112222", "2026-10-01 09:10:00");
		assertThat(looks()).isTrue();
		legacy.employs(1002, "𠮷员工1002", "13911113333", "2026-10-01 09:06:00");
		assertThat(looks()).isTrue();
		assertThat(phone("1001")).isEqualTo("13911112222");
		assertThat(phone("1002")).isEqualTo("13911113333");
		assertThat(rooms.jdbc.sql("select reason from filed_file order by id").query(String.class).list())
			.containsExactly("30 lines, 30 changes", "30 lines, 1 changes", "2 lines, 1 changes");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-53 FM-26 while the other side is away nothing happens, and the first look afterwards catches up")
	void catchesUp(Stores store) {
		open(store, "changed_at");
		looks();
		legacy.run("alter table staff rename to moved");
		assertThat(looks()).isFalse();
		legacy.run("update moved set mobile = 13911112222, changed_at = '2026-10-02 09:00:00' where emp_no = 1001");
		assertThat(looks()).isFalse();
		legacy.run("alter table moved rename to staff");
		assertThat(looks()).isTrue();
		assertThat(phone("1001")).isEqualTo("13911112222");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-53 FM-13 a view that is suddenly empty lets nobody go: it is refused, a person is told, and it is tried again later")
	void refusesAnEmptyView(Stores store) {
		open(store, null);
		looks();
		legacy.run("create table aside as select * from staff");
		legacy.run("delete from staff");
		assertThat(looks()).isTrue();
		assertThat(employee("1001").employedTo()).isNull();
		assertThat(rooms.events).filteredOn(FileRefused.class::isInstance).singleElement()
			.satisfies(refused -> assertThat(((FileRefused) refused).causeKey()).isEqualTo("file/hr-view/full"));
		assertThat(looks()).as("at once again").isFalse();
		rooms.clock.advance(Duration.ofMinutes(15));
		assertThat(looks()).as("later").isTrue();
		legacy.run("insert into staff select * from aside");
		looks();
		assertThat(states()).containsExactly("APPLIED", "REFUSED", "REFUSED", "REPEAT");
		assertThat(rooms.events).filteredOn(FileApplied.class::isInstance).last()
			.satisfies(good -> assertThat(((FileApplied) good).causeKeys()).as("the case ends").contains("file/hr-view/full"));
	}

	@ParameterizedTest(name = "[{index}]")
	@DisplayName("R-003-53 nothing but one select is sent to the other side, and without a view nothing at all")
	@ValueSource(strings = { "delete from staff", "select 1; drop table staff", "" })
	void onlyReads(String query) {
		Map<String, String> columns = Map.of("employeeNo", "emp_no");
		assertThatThrownBy(() -> new HrViewSettings("jdbc:h2:mem:x", "", "", query, columns, "", 100))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> new HrViewSettings("jdbc:h2:mem:x", "", "", "select 1", columns, "a or 1=1", 100))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	@DisplayName("R-003-53 without an address no view is looked into")
	void isOffUnlessSet() {
		assertThat(new HrView(new HrViewSettings("", "", "", "", Map.of(), "", 100), null, null, null).read()).isNull();
	}

	private void open(Stores store, String changed) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "document", "layout", "filing");
		Enterprise enterprise = new Enterprise(rooms);
		enterprise.employs("E1", "老员工", Enterprise.HANGZHOU, "2020-01-01", "2020-12-31");
		view = new HrView(legacy.settings(changed), rooms.get(FilingDesk.class), rooms.get(BusinessClock.class),
				rooms.get(WallClock.class));
	}

	@AfterEach
	void close() throws SQLException {
		if (rooms != null) {
			rooms.close();
		}
		legacy.close();
	}

	/** @return true when something was filed */
	private boolean looks() {
		rooms.clock.advance(Duration.ofSeconds(1));
		FiledFile file = view.read();
		if (file != null) {
			new RosterDoor(rooms).take(file);
		}
		return file != null;
	}

	private Employee employee(String no) {
		return rooms.get(RosterDesk.class).find(new EmployeeNo(no)).orElseThrow();
	}

	private String phone(String no) {
		return rooms.get(RosterDesk.class).phone(new EmployeeNo(no)).orElseThrow();
	}

	private List<String> states() {
		return rooms.jdbc.sql("select state from filed_file order by id").query(String.class).list();
	}
}
