package org.shebaohub.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.layout.LayoutDesk.Change;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class LayoutDeskTests {

	private static final Actor DIRECTOR = Enterprise.person("hr.director", Enterprise.HANGZHOU, Role.HR_DIRECTOR);

	private static final Actor ADMIN = Enterprise.person("admin", Enterprise.HANGZHOU, Role.ADMIN);

	private static Change change(String source, String definition, String from) {
		return new Change(source, Enterprise.HANGZHOU, "杭州", definition, LocalDate.parse(from));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a layout holds from its day on, an earlier one until then, and who set it is logged")
	void holdsFromItsDay(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "layout")) {
			LayoutDesk desk = rooms.get(LayoutDesk.class);
			String now = LayoutExamples.text("hangzhou");
			assertThat(together(desk, change("bureau/hangzhou", now, "2026-10-12")).findings()).isEmpty();
			assertThat(together(desk, change("bureau/hangzhou", LayoutExamples.text("changzhou"), "2026-11-01")).findings()).isEmpty();
			assertThat(desk.changes(DIRECTOR, "bureau/hangzhou")).extracting(one -> one.validFrom().toString())
				.containsExactly("2026-10-12", "2026-11-01");
			assertThat(desk.changes(Enterprise.person("x", Enterprise.CHANGZHOU, Role.HR_DIRECTOR), "bureau/hangzhou")).isEmpty();
			boolean fixed = desk.current("bureau/hangzhou").orElseThrow().isFixed();
			rooms.clock.set("2026-11-01T00:00");
			assertThat(desk.current("bureau/hangzhou").orElseThrow().isFixed()).isNotEqualTo(fixed);
			assertThat(rooms.log.timeline("layout/bureau/hangzhou")).extracting(row -> row.actor() + " " + row.action())
				.containsExactly("hr.director LAYOUT_PROPOSED", "admin LAYOUT_SET", "hr.director LAYOUT_PROPOSED", "admin LAYOUT_SET");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-06 one person changes no layout, however often he says it; a second who says the same does, and one who says another thing does not")
	void takesTwoPeople(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "layout")) {
			LayoutDesk desk = rooms.get(LayoutDesk.class);
			Change change = change("bureau/hangzhou", LayoutExamples.text("hangzhou"), "2026-10-12");
			assertThat(desk.set(DIRECTOR, change).outcome()).isEqualTo(Outcome.HELD);
			assertThat(desk.set(DIRECTOR, change).findings()).extracting(Finding::code).containsExactly("SECOND_PERSON_NEEDED");
			assertThat(desk.set(ADMIN, change("bureau/hangzhou", LayoutExamples.text("hangzhou"), "2026-10-13")).outcome()).isEqualTo(Outcome.HELD);
			assertThat(desk.set(ADMIN, change("bureau/hangzhou", LayoutExamples.text("changzhou"), "2026-10-12")).outcome()).isEqualTo(Outcome.HELD);
			assertThat(desk.current("bureau/hangzhou")).isEmpty();
			assertThat(desk.set(ADMIN, change).outcome()).isEqualTo(Outcome.ACCEPTED);
			assertThat(desk.current("bureau/hangzhou")).isPresent();
			assertThat(desk.set(ADMIN, change).outcome()).as("both words were used").isEqualTo(Outcome.HELD);
		}
	}

	private static Decision together(LayoutDesk desk, Change change) {
		assertThat(desk.set(DIRECTOR, change).outcome()).isEqualTo(Outcome.HELD);
		return desk.set(ADMIN, change);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a layout that is not whole, of a strange source or of a day that has passed is refused with all faults")
	void refusesWhatIsMalformed(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "layout")) {
			LayoutDesk desk = rooms.get(LayoutDesk.class);
			String good = LayoutExamples.text("hangzhou");
			assertThat(evidence(desk, change("../etc", good, "2026-10-12"))).containsExactly("../etc: a source is bureau/ and a city in small letters");
			assertThat(evidence(desk, change("bureau/x", good, "2026-10-11"))).singleElement().asString().contains("not before 2026-10-12");
			assertThat(evidence(desk, change("bureau/x", "", "2026-10-12"))).hasSizeGreaterThan(5);
			assertThat(evidence(desk, change("bureau/x", good + "\nwhat: ever", "2026-10-01"))).hasSize(2);
			assertThat(evidence(desk, change("bureau/x", good + " ".repeat(4000), "2026-10-12"))).hasSize(1);
			assertThat(desk.sources()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("the HR director of the node or an administrator sets it, nobody else")
	void refusesWhoMayNot(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "layout")) {
			LayoutDesk desk = rooms.get(LayoutDesk.class);
			Change change = change("bureau/hangzhou", LayoutExamples.text("hangzhou"), "2026-10-12");
			List.of(Role.HR, Role.HR_MANAGER, Role.FINANCE_MANAGER, Role.ADMINISTRATION, Role.AUDITOR).forEach(role -> assertThat(
					desk.set(Enterprise.person("x", Enterprise.HANGZHOU, role), change).findings()).extracting(Finding::code)
				.containsExactly("NOT_ALLOWED"));
			assertThat(desk.set(Enterprise.person("x", Enterprise.CHANGZHOU, Role.HR_DIRECTOR), change).isRefused()).isTrue();
			assertThat(desk.set(ADMIN, change).isRefused()).isFalse();
		}
	}

	private static List<String> evidence(LayoutDesk desk, Change change) {
		return desk.set(DIRECTOR, change).findings().stream().map(Finding::evidence).toList();
	}
}
