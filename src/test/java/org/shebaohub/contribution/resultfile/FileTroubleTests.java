package org.shebaohub.contribution.resultfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.connector.bureau.BureauDesk;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.contribution.PastMonths;
import org.shebaohub.contribution.deadline.Countdown;
import org.shebaohub.filing.Shelf;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.BureauFile;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class FileTroubleTests {

	private static final InsuranceMonth AUGUST = InsuranceMonth.of(2026, 8);

	private static final EmployeeNo ZHANG = new EmployeeNo("E1001");

	private static final EmployeeNo LI = new EmployeeNo("E1002");

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private Rooms rooms;

	private BureauDesk bureau;

	@ParameterizedTest
	@DisplayName("R-002-64 a file of another unit makes nobody's month good, and refuses nobody's")
	@EnumSource(Stores.class)
	void believesOnlyTheOwnUnit(Stores store) {
		open(store);
		assertThat(bureau.takes("other.txt", BureauFile.of("HZ03", "202608")
			.credits("S1001", "张䶮", "500.00", "160.00", "20260810", "20260811")
			.rejects("S1002", "李四", "500.00", "160.00", "E31").bytes())).isEqualTo(Shelf.ARCHIVE);
		assertThat(august(ZHANG).current()).isEqualTo(ContributionStatus.LATE);
		assertThat(august(ZHANG).repairedOn()).isNull();
		assertThat(august(LI).cause()).isNotEqualTo("BUREAU_REJECTED");
	}

	@ParameterizedTest
	@DisplayName("FM-22 A-24 whom a file refuses is one case of unit and month with its people, until a correction takes them all")
	@EnumSource(Stores.class)
	void opensACaseOfRefusedLines(Stores store) {
		open(store);
		bureau.takes("a.txt", file().rejects("S1001", "张䶮", "500.00", "160.00", "E31")
			.rejects("S1002", "李四", "500.00", "160.00", "E31").rejects("S9999", "王五", "1.00", "1.00", "E02").bytes());
		assertThat(cases()).containsExactly("LINES_REJECTED rejected/bureau/hangzhou-HZ02-2026-08 OPEN");
		assertThat(members()).containsExactly("employee/E1001", "employee/E1002", "insured/S9999");
		bureau.takes("b.txt", file().sequence(2).credits("S1001", "张䶮", "500.00", "160.00", "20260810", "20260811")
			.rejects("S1002", "李四", "500.00", "160.00", "E31").bytes());
		assertThat(members()).containsExactly("employee/E1002");
		bureau.takes("c.txt", file().sequence(3).credits("S1001", "张䶮", "500.00", "160.00", "20260810", "20260811")
			.credits("S1002", "李四", "500.00", "160.00", "20260810", "20260811").bytes());
		assertThat(cases()).containsExactly("LINES_REJECTED rejected/bureau/hangzhou-HZ02-2026-08 CLEARED");
	}

	@ParameterizedTest
	@DisplayName("FM-22 whom a bureau takes and silently drops from its file is in the case; who was never declared is not")
	@EnumSource(Stores.class)
	void missesWhomAFileLeavesOut(Stores store) {
		open(store);
		bureau.takes("a.txt", file().credits("S1001", "张䶮", "500.00", "160.00", "20260810", "20260811").bytes());
		assertThat(cases()).as("nobody has declared the list").isEmpty();
		rooms.jdbc.sql("update declaration set state = 'PAYING'").update();
		bureau.takes("b.txt", file().sequence(2).credits("S1001", "张䶮", "500.00", "160.00", "20260810", "20260812").bytes());
		assertThat(members()).containsExactly("employee/E1002");
	}

	@ParameterizedTest
	@DisplayName("R-002-64 a list that a file credits while it waits for approval waits no more, though others of its month are under way")
	@EnumSource(Stores.class)
	void closesTheTaskOfACreditedList(Stores store) {
		open(store);
		rooms.jdbc.sql("""
				insert into declaration (declaration_no, unit, insurance_month, state, state_since)
				select 'D-HZ02-202608-2', unit, insurance_month, 'ACCEPTED', state_since from declaration
				""").update();
		rooms.get(Countdown.class).beat();
		assertThat(tasks()).as("though its other list is already accepted").containsExactly("cycle/HZ02/2026-08 waits");
		bureau.takes("a.txt", file().credits("S1001", "张䶮", "500.00", "160.00", "20260810", "20260811")
			.credits("S1002", "李四", "500.00", "160.00", "20260810", "20260811").bytes());
		assertThat(texts("select state from declaration order by declaration_no")).containsExactly("CREDITED", "ACCEPTED");
		assertThat(tasks()).containsExactly("cycle/HZ02/2026-08 done");
	}

	private List<String> tasks() {
		return texts("""
				select task_key || case when open_key is null then ' done' else ' waits' end from task
				where kind = 'CYCLE_APPROVAL' order by 1
				""");
	}

	private static BureauFile file() {
		return BureauFile.of("HZ02", "202608");
	}

	private List<String> members() {
		return texts("select member from casework_member order by 1");
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), clock, "policy", "roster", "notice", "duty", "task", "casework",
				"contribution");
		Enterprise enterprise = new Enterprise(rooms);
		enterprise.employs("E1001", "张䶮", Enterprise.HANGZHOU, "2020-01-01", null);
		enterprise.employs("E1002", "李四", Enterprise.HANGZHOU, "2020-01-01", null);
		rooms.get(ContributionDesk.class).open(Actor.HUB,
				List.of(new PastMonths.Unit("HZ02", Enterprise.HANGZHOU, "杭州公司", "杭州"),
						new PastMonths.Unit("HZ03", Enterprise.HANGZHOU, "杭州二公司", "杭州")),
				List.of(covers(ZHANG), covers(LI)), List.of(august()));
		bureau = new BureauDesk(rooms);
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	private static PastMonths.Spell covers(EmployeeNo no) {
		return new PastMonths.Spell(no, "HZ02", InsuranceLine.MEDICAL, LocalDate.parse("2020-01-01"), null);
	}

	private static PastMonths.MonthOfUnit august() {
		return new PastMonths.MonthOfUnit("HZ02", AUGUST, LocalDate.of(2026, 8, 3), null, null, Stream.of(ZHANG, LI)
			.map(no -> new PastMonths.Line(no, "S" + no.value().substring(1), InsuranceLine.MEDICAL, Yuan.of("500.00"),
					Yuan.of("160.00")))
			.toList());
	}

	private MonthStatus august(EmployeeNo no) {
		return rooms.get(ContributionDesk.class).history(no, InsuranceLine.MEDICAL, List.of(AUGUST)).get(0);
	}

	private List<String> cases() {
		return texts("select kind || ' ' || cause_key || ' ' || state from casework_case order by 1");
	}

	private List<String> texts(String sql) {
		return rooms.jdbc.sql(sql).query(String.class).list();
	}
}
