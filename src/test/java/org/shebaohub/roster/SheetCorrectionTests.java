package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.employment.EmploymentType;
import org.shebaohub.employment.TimelineEntry;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** What a roster file corrects of somebody whom the roster has; the number E005 began on 2020-01-01. */
class SheetCorrectionTests {

	private static final Actor SYSTEM = new Actor("hr.system", Set.of(Role.HR_SYSTEM), new OrgNode("group"), null);

	private static final EmployeeNo NO = new EmployeeNo("E005");

	private Rooms rooms;

	private String settled;

	private int files;

	@AfterEach
	void close() {
		rooms.close();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-29 R-003-42 a line corrects legal entity, insurance number and type of somebody known, as the events do, and history is kept")
	void correctsWhoIsKnown(Stores store) {
		open(store);
		load("unit", "changzhou");
		String[] corrected = { "unit", "changzhou", "employer", "另一法人", "insuranceNo", "330106005", "employmentType", "OUTSOURCED" };
		load(corrected);
		assertThat(settled).isEqualTo("1 lines, 2 changes");
		assertThat(employee()).returns("330106005", Employee::insuranceNo).returns(Enterprise.CHANGZHOU, Employee::node);
		assertThat(employer()).isEqualTo("另一法人");
		assertThat(roster().state(NO).orElseThrow().type()).isEqualTo(EmploymentType.OUTSOURCED);
		assertThat(roster().timeline(SYSTEM, NO)).extracting(entry -> entry.what() + " " + entry.effective() + " "
				+ entry.details().getOrDefault("unit", "-"))
			.contains("employee.hired 2020-01-01 hangzhou", "employee.transferred 2026-10-12 changzhou",
					"employee.regularized 2026-10-12 -");
		load(corrected);
		assertThat(settled).as("told just so before").isEqualTo("1 lines, 0 changes");
		load("unit", "changzhou", "employer", "另一法人");
		assertThat(settled).as("an empty cell says nothing").isEqualTo("1 lines, 0 changes");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-29 of somebody who leaves in the same line entity and number are corrected, and no type begins behind the last day")
	void correctsALeaver(Stores store) {
		open(store);
		load("employmentType", "OUTSOURCED", "insuranceNo", "330106006", "lastDay", "2026-10-10");
		assertThat(settled).isEqualTo("1 lines, 2 changes");
		assertThat(employee()).returns("330106006", Employee::insuranceNo).returns(LocalDate.parse("2026-10-10"), Employee::employedTo);
		assertThat(roster().timeline(SYSTEM, NO)).extracting(TimelineEntry::what).doesNotContain("employee.regularized");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("A-25 a correction follows what events told: a later event has the last word, and the next line corrects it again")
	void comesAmongEvents(Stores store) {
		open(store);
		load("employer", "另一法人");
		assertThat(rooms.get(PersonnelDesk.class).apply(SYSTEM, new RosterEvent("hr", "e1", "employee.regularized",
				rooms.clock.instant(), Map.of("employeeNo", "E005", "employmentType", "OPEN_ENDED", "effectiveFrom", "2026-10-01")))
			.findings()).isEmpty();
		load("employer", "第三法人", "employmentType", "REGULAR");
		assertThat(settled).isEqualTo("1 lines, 2 changes");
		assertThat(employer()).isEqualTo("第三法人");
		assertThat(roster().state(NO).orElseThrow().type()).isEqualTo(EmploymentType.REGULAR);
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster");
		Enterprise enterprise = new Enterprise(rooms);
		enterprise.employs("E005", "员工5", Enterprise.HANGZHOU, "2020-01-01", null);
		enterprise.employs("E006", "员工6", Enterprise.CHANGZHOU, "2020-01-01", null);
	}

	private RosterDesk roster() {
		return rooms.get(RosterDesk.class);
	}

	private Employee employee() {
		return roster().find(NO).orElseThrow();
	}

	private String employer() {
		return rooms.jdbc.sql("select employer from employment where employee_no = 'E005'").query(String.class).single();
	}

	/** @param values by turns a column and its value, the others as the roster has them */
	private void load(String... values) {
		Map<String, String> line = new TreeMap<>(Map.of("employeeNo", "E005", "employer", Enterprise.HANGZHOU.path(), "unit",
				"hangzhou", "effectiveFrom", "2020-01-01", "name", "员工5", "documentType", "PASSPORT", "documentNumber", "PASSPE005"));
		for (int i = 0; i < values.length; i += 2) {
			line.put(values[i], values[i + 1]);
		}
		assertThat(rooms.get(SheetDesk.class).load(SYSTEM, new RosterSheet("roster.csv", false, LocalDate.parse("2026-10-12"),
				taker -> {
					taker.accept(new RosterSheet.Line(2, line));
					return List.of();
				}), "digest-" + ++files, done -> settled = done).findings()).isEmpty();
	}
}
