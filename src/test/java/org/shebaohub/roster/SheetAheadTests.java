package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** A roster is read ahead while it is applied. */
class SheetAheadTests {

	private Rooms rooms;

	@AfterEach
	void close() {
		rooms.close();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("RULE-1 who applies a roster says himself that his work goes on: the reader writes nothing while the store's one writer waits for him")
	void saysThatItGoesOn(Stores store) {
		open(store);
		Held lines = new Held(IntStream.range(0, 1200).mapToObj(i -> newcomer("N" + i)).toList());
		assertThat(load(lines)).isEmpty();
		assertThat(lines.said).as("at each of three lists, both times").hasSize(6).containsOnly(Thread.currentThread());
		assertThat(lines.read).hasSize(2).doesNotContain(Thread.currentThread());
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-13 everything that stands against a newcomer is said at once: the account of another, and a unit that is closed")
	void saysAllThatIsWrong(Stores store) {
		open(store);
		rooms.jdbc.sql("update org_unit set closed_on = date '2026-09-01' where code = 'hangzhou'").update();
		Map<String, String> both = newcomer("N1");
		both.putAll(Map.of("unit", "hangzhou", "accountHolder", "另一人", "accountNo", "6217000012345678", "accountBank", "工商银行"));
		assertThat(load(new Held(List.of(newcomer("N0"), both)))).extracting(Finding::code)
			.containsExactly("UNIT_CLOSED", "ACCOUNT_HOLDER_DIFFERS");
		assertThat(rooms.jdbc.sql("select count(*) from employment where employee_no = 'N0'").query(Integer.class).single()).isZero();
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster");
		Enterprise enterprise = new Enterprise(rooms);
		enterprise.employs("E001", "员工", Enterprise.HANGZHOU, "2020-01-01", null);
		enterprise.employs("C1", "常州人", Enterprise.CHANGZHOU, "2019-01-01", null);
	}

	private List<Finding> load(Held lines) {
		return rooms.get(SheetDesk.class).load(Actor.HUB, new RosterSheet("roster.csv", false, LocalDate.parse("2026-10-12"), lines),
				"digest", summary -> {
				}).findings();
	}

	private static Map<String, String> newcomer(String no) {
		return new TreeMap<>(Map.of("employeeNo", no, "employer", Enterprise.HANGZHOU.path(), "unit", "changzhou", "effectiveFrom",
				"2026-10-01", "name", "新人" + no, "documentType", "PASSPORT", "documentNumber", "PASSP" + no + "000"));
	}

	/** Remembers which threads read, and which said that the work goes on. */
	private record Held(List<Map<String, String>> lines, List<Thread> said, Set<Thread> read) implements RosterSheet.Lines {

		Held(List<Map<String, String>> lines) {
			this(lines, new ArrayList<>(), new HashSet<>());
		}

		@Override
		public List<Finding> read(Consumer<RosterSheet.Line> taker) {
			read.add(Thread.currentThread());
			IntStream.range(0, lines.size()).forEach(i -> taker.accept(new RosterSheet.Line(i + 2, lines.get(i))));
			return List.of();
		}

		@Override
		public void goesOn() {
			said.add(Thread.currentThread());
		}
	}
}
