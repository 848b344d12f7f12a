package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.EmploymentType;
import org.shebaohub.employment.StaffQuery;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class SheetDeskTests {

	private static final Actor SYSTEM = new Actor("hr.system", Set.of(Role.HR_SYSTEM), new OrgNode("group"), null);

	private Rooms rooms;

	private RosterDesk roster;

	private SheetDesk desk;

	private final List<String> settled = new ArrayList<>();

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-29 a delta roster hires, transfers, changes and lets go, and says only what is new")
	void appliesADelta(Stores store) {
		open(store);
		Map<String, String> moved = line("E001", "changzhou");
		moved.put("phone", "13911112222");
		Map<String, String> left = line("E002", "hangzhou");
		left.put("lastDay", "2026-10-31");
		assertThat(load(false, line("N1", "hangzhou"), moved, left, line("E003", "hangzhou")).findings()).isEmpty();
		assertThat(settled).containsExactly("4 lines, 4 changes");
		assertThat(roster.find(new EmployeeNo("N1"))).isPresent();
		assertThat(employee("E001").node()).isEqualTo(Enterprise.CHANGZHOU);
		assertThat(roster.phone(new EmployeeNo("E001"))).contains("13911112222");
		assertThat(employee("E002").employedTo()).isEqualTo("2026-10-31");
		assertThat(employee("E004").employedTo()).isNull();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-34 whoever a full roster does not name left the day before; the same roster again changes nothing")
	void appliesAFullRoster(Stores store) {
		open(store);
		Map<String, String>[] nineteen = people(19);
		assertThat(load(true, nineteen).findings()).isEmpty();
		assertThat(employee("E020").employedTo()).isEqualTo("2026-10-11");
		assertThat(employee("E019").employedTo()).isNull();
		assertThat(load(true, nineteen).findings()).isEmpty();
		assertThat(settled).containsExactly("19 lines, 1 changes", "19 lines, 0 changes");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-13 a full roster that is too short, a tenth as long or empty is refused whole: nothing is applied")
	void refusesAShrunkRoster(Stores store) {
		open(store);
		assertThat(load(true, people(18)).isRefused()).as("exactly a tenth less").isFalse();
		assertThat(codes(load(true, people(16)))).containsExactly("ROSTER_SHRUNK");
		assertThat(codes(load(true, people(2)))).containsExactly("ROSTER_SHRUNK");
		assertThat(codes(load(true))).containsExactly("ROSTER_EMPTY");
		assertThat(employee("E018").employedTo()).isNull();
		assertThat(settled).hasSize(1);
		assertThat(load(false, people(2)).isRefused()).as("a delta may be short").isFalse();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-13 a full roster as long as ever that names others than those employed is refused: too many would leave")
	void refusesOtherNumbers(Stores store) {
		open(store);
		Map<String, String>[] renumbered = people(20);
		for (int i = 0; i < 3; i++) {
			renumbered[i] = line("N" + i, "hangzhou");
		}
		assertThat(codes(load(true, renumbered))).containsExactly("ROSTER_LEAVERS");
		assertThat(employee("E001").employedTo()).isNull();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-13 one wrong line refuses the file whole; every finding of every line names line and column")
	void namesLineAndColumn(Stores store) {
		open(store);
		Map<String, String> month13 = line("N1", "hangzhou");
		month13.put("effectiveFrom", "2026-13-01");
		Map<String, String> future = line("N3", "hangzhou");
		future.put("effectiveFrom", "2031-01-01");
		future.put("shoeSize", "43");
		Map<String, String> early = line("N4", "hangzhou");
		early.put("lastDay", "2019-01-01");
		Map<String, String> nameless = line("N5", "hangzhou");
		nameless.remove("name");
		Decision refused = load(false, month13, line("N2", "nowhere"), future, line("N2", "hangzhou"), early, nameless);
		assertThat(refused.findings()).extracting(finding -> finding.code() + " " + finding.evidence())
			.containsExactlyInAnyOrder("FIELD_MALFORMED line 2, column effectiveFrom", "UNIT_UNKNOWN line 3, column unit",
					"FROM_THE_FUTURE line 4, column effectiveFrom", "FIELD_UNKNOWN line 4, column shoeSize",
					"LINE_DOUBLED line 5, column employeeNo", "LAST_DAY_FIRST line 6, column lastDay",
					"FIELD_MISSING line 7, column name");
		assertThat(roster.find(new EmployeeNo("N2"))).isEmpty();
		Map<String, String> taken = line("E001", "hangzhou");
		taken.put("documentNumber", "OTHER12345");
		taken.put("effectiveFrom", "2026-10-01");
		assertThat(codes(load(false, line("N6", "hangzhou"), taken))).containsExactly("EMPLOYEE_NO_TAKEN");
		assertThat(roster.find(new EmployeeNo("N6"))).as("applied before the line that was refused").isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-29 two lines with one document number are refused, unless one employment has ended; a rare name is kept")
	void refusesOnePersonTwice(Stores store) {
		open(store);
		Map<String, String> one = line("N1", "hangzhou");
		one.put("name", "䶮𬭎𠮷");
		Map<String, String> same = line("N2", "hangzhou");
		same.put("documentNumber", one.get("documentNumber").toLowerCase());
		Decision refused = load(false, one, same);
		assertThat(refused.findings()).extracting(finding -> finding.code() + " " + finding.evidence())
			.containsExactly("PERSON_DOUBLED line 3, column documentNumber");
		same.put("lastDay", "2026-10-01");
		assertThat(load(false, one, same).isRefused()).isFalse();
		assertThat(employee("N1").name()).isEqualTo("䶮𬭎𠮷");
		assertThat(employee("N2").employments()).as("one person").hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("A-25 R-003-34 the full roster of one legal entity lets nobody of another go, nor do their numbers make it look short")
	void concludesForItsEmployersOnly(Stores store) {
		open(store);
		List<Map<String, String>> lines = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			Map<String, String> line = line("W%d".formatted(i), "changzhou");
			line.put("employer", "另一法人");
			lines.add(line);
		}
		assertThat(load(true, lines).findings()).isEmpty();
		assertThat(load(true, lines.subList(0, 9)).findings()).isEmpty();
		assertThat(employee("W9").employedTo()).isEqualTo("2026-10-11");
		assertThat(employee("W8").employedTo()).isNull();
		assertThat(employee("E020").employedTo()).as("of whom this roster says nothing").isNull();
		assertThat(codes(load(true, lines.subList(0, 1)))).containsExactly("ROSTER_SHRUNK");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-34 FM-13 somebody whom one roster forgot and the next one names is never passed over in silence")
	void wantsAWordOnWhoLeft(Stores store) {
		open(store);
		load(true, people(19));
		assertThat(employee("E020").employedTo()).isEqualTo("2026-10-11");
		Decision refused = load(true, people(20));
		assertThat(refused.findings()).extracting(finding -> finding.code() + " " + finding.evidence())
			.containsExactly("LEAVER_NAMED line 21, column lastDay");
		Map<String, String>[] right = people(20);
		right[19].put("lastDay", "2026-10-11");
		assertThat(load(true, right).findings()).isEmpty();
		right[19] = line("E020", "hangzhou");
		right[19].put("effectiveFrom", "2026-10-12");
		assertThat(load(true, right).findings()).as("came back").isEmpty();
		assertThat(employee("E020").employedTo()).isNull();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-08 dispatched staff come and go by the hundred in one file, as outsourced, and own staff stay as they are")
	void bringsDispatchedStaff(Stores store) {
		open(store);
		List<Map<String, String>> lines = new ArrayList<>();
		for (int i = 0; i < 120; i++) {
			Map<String, String> line = line("D%03d".formatted(i), "hangzhou");
			line.putAll(Map.of("employer", "派遣公司", "employmentType", "OUTSOURCED"));
			lines.add(line);
		}
		assertThat(load(false, lines).findings()).isEmpty();
		assertThat(roster.find(SYSTEM, new StaffQuery("D", null, EmploymentType.OUTSOURCED, null, null, null, 200))).hasSize(120);
		lines.forEach(line -> line.put("lastDay", "2026-10-11"));
		assertThat(load(false, lines).findings()).isEmpty();
		assertThat(roster.find(SYSTEM, new StaffQuery("D", null, null, EmploymentStatus.LEFT, null, null, 200))).hasSize(120);
		assertThat(roster.find(SYSTEM, new StaffQuery("E", null, null, EmploymentStatus.ACTIVE, null, null, 200))).hasSize(20);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("A-25 a line that gives a known number to another document is refused: nobody takes over another's name")
	void refusesAnotherDocument(Stores store) {
		open(store);
		Map<String, String> other = line("E003", "hangzhou");
		other.put("documentNumber", "OTHER98765");
		other.put("name", "别人");
		assertThat(codes(load(false, other))).containsExactly("EMPLOYEE_NO_TAKEN");
		assertThat(employee("E003").name()).isEqualTo("员工3");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-29 many lines at once do what one by one would: hires, known people, changes, and the log of each")
	void appliesManyAtOnce(Stores store) {
		open(store);
		List<Map<String, String>> lines = new ArrayList<>(List.of(people(20)));
		for (int i = 0; i < 1200; i++) {
			Map<String, String> line = line("N%04d".formatted(i), i % 2 == 0 ? "hangzhou" : "changzhou");
			line.put("phone", "139%08d".formatted(i));
			lines.add(line);
		}
		lines.get(700).put("effectiveFrom", "2026-10-20");
		lines.get(701).put("documentNumber", "PASSPE001");
		assertThat(load(true, lines).findings()).extracting(Finding::code).containsExactly("PERSON_DOUBLED");
		lines.get(701).put("documentNumber", "PASSPC1");
		assertThat(load(true, lines).findings()).isEmpty();
		assertThat(settled).containsExactly("1220 lines, 1200 changes");
		assertThat(rooms.jdbc.sql(store == Stores.H2 ? "select 1" : "select count(*) from pg_stats where tablename = 'employment' "
				+ "and attname = 'employee_no' and n_distinct = -1").query(Integer.class).single()).as("counted").isOne();
		assertThat(roster.phone(new EmployeeNo("N0042"))).contains("13900000042");
		assertThat(employee("N0681").employments()).as("who was employed before").hasSize(1);
		assertThat(rooms.log.timeline("employee/N1199")).hasSize(1);
		assertThat(rooms.mailRoom.posted("roster.due")).as("a day is awaited for one").hasSize(1);
		assertThat(load(true, lines).findings()).isEmpty();
		assertThat(settled.get(1)).as("name and phone of who was known").isEqualTo("1220 lines, 2 changes");
		lines.get(1000).put("phone", "13811112222");
		load(true, lines);
		assertThat(settled.get(2)).isEqualTo("1220 lines, 1 changes");
		assertThat(roster.phone(new EmployeeNo("N0980"))).contains("13811112222");
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster");
		Enterprise enterprise = new Enterprise(rooms);
		for (int i = 1; i <= 20; i++) {
			enterprise.employs("E%03d".formatted(i), "员工" + i, Enterprise.HANGZHOU, "2020-01-01", null);
		}
		enterprise.employs("C1", "常州人", Enterprise.CHANGZHOU, "2019-01-01", "2019-12-31");
		roster = rooms.get(RosterDesk.class);
		desk = rooms.get(SheetDesk.class);
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	@SafeVarargs
	private Decision load(boolean full, Map<String, String>... lines) {
		return load(full, List.of(lines));
	}

	private Decision load(boolean full, List<Map<String, String>> lines) {
		List<RosterSheet.Line> numbered = new ArrayList<>();
		for (Map<String, String> line : lines) {
			numbered.add(new RosterSheet.Line(numbered.size() + 2, line));
		}
		return desk.load(SYSTEM, new RosterSheet("roster.csv", full, LocalDate.parse("2026-10-12"), taker -> {
			numbered.forEach(taker);
			return List.of();
		}), "digest-" + settled.size(), settled::add);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String>[] people(int count) {
		Map<String, String>[] lines = new Map[count];
		for (int i = 0; i < count; i++) {
			lines[i] = line("E%03d".formatted(i + 1), "hangzhou");
		}
		return lines;
	}

	private static Map<String, String> line(String no, String unit) {
		boolean known = no.startsWith("E");
		return new TreeMap<>(Map.of("employeeNo", no, "employer", Enterprise.HANGZHOU.path(), "unit", unit, "effectiveFrom",
				known ? "2020-01-01" : "2026-10-01", "name", known ? "员工" + Integer.parseInt(no.substring(1)) : "新人" + no,
				"documentType", "PASSPORT", "documentNumber", "PASSP" + no + (known ? "" : "000")));
	}

	private Employee employee(String no) {
		return roster.find(new EmployeeNo(no)).orElseThrow();
	}

	private static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}
}
