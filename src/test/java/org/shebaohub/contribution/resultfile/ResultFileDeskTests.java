package org.shebaohub.contribution.resultfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
import org.shebaohub.contribution.ContributionsCredited;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.contribution.PastMonths;
import org.shebaohub.contribution.ResultFile;
import org.shebaohub.contribution.ResultFileDesk;
import org.shebaohub.contribution.facts.Fact;
import org.shebaohub.contribution.facts.FactBook;
import org.shebaohub.contribution.facts.FactKind;
import org.shebaohub.filing.FileRefused;
import org.shebaohub.filing.FiledFile;
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

class ResultFileDeskTests {

	private static final InsuranceMonth AUGUST = InsuranceMonth.of(2026, 8);

	private static final EmployeeNo ZHANG = new EmployeeNo("E1001");

	private static final EmployeeNo LI = new EmployeeNo("E1002");

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private Rooms rooms;

	private Enterprise enterprise;

	private BureauDesk bureau;

	@ParameterizedTest
	@DisplayName("R-002-64 A-12 what a file credits makes a late month good, and those who wait are told once")
	@EnumSource(Stores.class)
	void creditsByFile(Stores store) {
		open(store);
		assertThat(august(ZHANG).status()).isEqualTo(ContributionStatus.LATE);
		assertThat(bureau.takes("a.txt", good().bytes())).isEqualTo(Shelf.ARCHIVE);
		assertThat(august(ZHANG).status()).as("history keeps it").isEqualTo(ContributionStatus.LATE);
		assertThat(august(ZHANG).current()).isEqualTo(ContributionStatus.NORMAL);
		assertThat(august(ZHANG).repairedOn()).isEqualTo(LocalDate.parse("2026-10-10"));
		assertThat(august(ZHANG).evidence()).contains("bureau/hangzhou HZ02 2026-08 #1");
		assertThat(august(LI).cause()).isEqualTo("BUREAU_REJECTED");
		assertThat(august(LI).evidence()).contains("E31");
		assertThat(credited()).containsExactly(new ContributionsCredited("HZ02", AUGUST, LocalDate.parse("2026-10-10")));
	}

	@ParameterizedTest
	@DisplayName("F-08 what the list, the tax authority and the bureau say stays apart, each with its source and times")
	@EnumSource(Stores.class)
	void keepsSourcesApart(Stores store) {
		open(store);
		bureau.takes("a.txt", good().bytes());
		List<Fact> facts = facts("S1001", AUGUST);
		assertThat(facts).extracting(Fact::kind).containsExactlyInAnyOrder(FactKind.PAID, FactKind.CREDITED);
		assertThat(facts).allSatisfy(fact -> {
			assertThat(fact.source()).isEqualTo("bureau/hangzhou");
			assertThat(fact.share()).isEqualTo(Yuan.of("660.00"));
			assertThat(fact.recordedAt()).isEqualTo(clock.instant());
		});
		assertThat(facts("S1001", InsuranceMonth.of(2026, 7))).extracting(Fact::source).containsOnly("opening");
	}

	@ParameterizedTest
	@DisplayName("FM-08 the same file again, also under another name, changes nothing")
	@EnumSource(Stores.class)
	void appliesOnce(Stores store) {
		open(store);
		bureau.takes("a.txt", good().bytes());
		List<Fact> before = facts("S1001", AUGUST);
		clock.advance(Duration.ofMinutes(5));
		for (String name : List.of("a.txt", "b.txt", "a.txt")) {
			assertThat(bureau.takes(name, good().bytes())).isEqualTo(Shelf.ARCHIVE);
		}
		assertThat(facts("S1001", AUGUST)).isEqualTo(before);
		assertThat(credited()).hasSize(1);
		assertThat(codes()).isEmpty();
	}

	@ParameterizedTest
	@DisplayName("FM-09 the same sequence with other content, and one that comes too late, are set aside")
	@EnumSource(Stores.class)
	void setsAside(Stores store) {
		open(store);
		bureau.takes("b.txt", good().sequence(2).bytes());
		List<Fact> before = facts("S1001", AUGUST);
		assertThat(bureau.takes("c.txt", other().sequence(2).bytes())).isEqualTo(Shelf.REFUSED);
		assertThat(bureau.takes("a.txt", other().sequence(1).bytes())).isEqualTo(Shelf.REFUSED);
		assertThat(codes()).containsExactly("FILE_SEQUENCE_REUSED", "FILE_SEQUENCE_OVERTAKEN");
		assertThat(facts("S1001", AUGUST)).isEqualTo(before);
		assertThat(texts("select state from filed_file order by id")).containsExactly("APPLIED", "QUARANTINED", "QUARANTINED");
	}

	@ParameterizedTest
	@DisplayName("FM-12 a corrected file ends what was otherwise, keeps it, and lists each difference")
	@EnumSource(Stores.class)
	void writesDifferences(Stores store) {
		open(store);
		bureau.takes("a.txt", good().bytes());
		clock.advance(Duration.ofHours(1));
		assertThat(bureau.takes("b.txt", other().sequence(2).bytes())).isEqualTo(Shelf.ARCHIVE);
		assertThat(rooms.jdbc.sql("""
				select insurance_no || ' ' || kind || ' ' || what || ' ' || coalesce(cast(share_before as varchar(20)), '-')
				  || ' ' || coalesce(cast(share_after as varchar(20)), '-') from contribution_difference order by 1
				""").query(String.class).list()).containsExactly("S1001 CREDITED WITHDRAWN 66000 -",
				"S1001 PAID CHANGED 66000 66001", "S1001 REJECTED ADDED - 66001", "S1002 CREDITED ADDED - 66000",
				"S1002 PAID ADDED - 66000", "S1002 REJECTED WITHDRAWN 66000 -");
		assertThat(facts("S1001", AUGUST)).extracting(Fact::kind, Fact::endedBy)
			.contains(org.assertj.core.groups.Tuple.tuple(FactKind.CREDITED, "HZ02 2026-08 #2"));
		assertThat(august(ZHANG).repairedOn()).as("no longer credited").isNull();
		assertThat(august(ZHANG).cause()).isEqualTo("BUREAU_REJECTED");
		assertThat(august(LI).repairedOn()).isEqualTo(LocalDate.parse("2026-10-11"));
	}

	@ParameterizedTest
	@DisplayName("FM-12 a correction that corrects nothing leaves every fact as it was")
	@EnumSource(Stores.class)
	void leavesWhatIsTheSame(Stores store) {
		open(store);
		bureau.takes("a.txt", good().bytes());
		List<Fact> before = facts("S1001", AUGUST);
		clock.advance(Duration.ofHours(1));
		bureau.takes("b.txt", good().sequence(2).bytes());
		assertThat(facts("S1001", AUGUST)).isEqualTo(before);
		assertThat(credited()).hasSize(1);
	}

	@ParameterizedTest
	@DisplayName("FM-11 FM-13 nothing of a file that is refused is applied, and it may come again in order")
	@EnumSource(Stores.class)
	void appliesNothingOfABadFile(Stores store) {
		open(store);
		for (byte[] bad : List.of(good().off("0.01").bytes(), java.util.Arrays.copyOf(good().bytes(), 100),
				good().after(0xEF, 0xBB, 0xBF), BureauFile.of("HZ99", "202608").bytes(), BureauFile.of("CZ01", "202608").bytes(),
				BureauFile.of("HZ02", "202611").bytes(),
				good().credits("S1001", "张三", "1.00", "1.00", "20261009", "20261010").bytes(),
				good().credits("S1003", "王五", "1.00", "1.00", "20261009", "20261013").bytes())) {
			assertThat(bureau.takes("a.txt", bad)).isEqualTo(Shelf.REFUSED);
		}
		assertThat(codes()).containsExactly("FILE_TOTAL", "FILE_TRUNCATED", "FILE_ENCODING", "FILE_UNIT_UNKNOWN", "FILE_UNIT_UNKNOWN", "FILE_MONTH_AHEAD",
				"FILE_LINE_DOUBLED", "FILE_DAY_AHEAD");
		assertThat(facts("S1001", AUGUST)).isEmpty();
		assertThat(rooms.jdbc.sql("select count(*) from result_line").query(Integer.class).single()).isZero();
		assertThat(credited()).isEmpty();
		assertThat(bureau.takes("a.txt", good().bytes())).isEqualTo(Shelf.ARCHIVE);
	}

	@ParameterizedTest
	@DisplayName("FM-01 FM-25 a hub that wakes after another took its file over applies nothing")
	@EnumSource(Stores.class)
	void fencesThePaused(Stores store) {
		open(store);
		FiledFile paused = bureau.files("a.txt", good().bytes());
		ResultFile read = bureau.read(paused);
		clock.advance(Duration.ofMinutes(3));
		assertThat(bureau.takes("a.txt", good().bytes())).isEqualTo(Shelf.ARCHIVE);
		assertThatThrownBy(() -> rooms.get(ResultFileDesk.class).apply(read)).isInstanceOf(RuntimeException.class);
		assertThat(facts("S1001", AUGUST)).hasSize(2);
		assertThat(credited()).hasSize(1);
	}

	@ParameterizedTest
	@DisplayName("R-004-11 A-24 a file that does not come by its day is one case of city and month, and clears when the last one comes")
	@EnumSource(Stores.class)
	void missesAFile(Stores store) {
		open(store);
		enterprise.rule(Enterprise.HANGZHOU, "contribution.resultFileDue", "M+1 DAY 10 NEXT", "2026-08-01");
		clock.set("2026-09-10T23:59:59");
		rooms.get(ExpectedFiles.class).beat();
		assertThat(cases()).as("its day is not over").isEmpty();
		for (String moment : List.of("2026-09-11T00:00:00", "2026-09-11T00:20:00", "2026-09-12T00:00:00")) {
			clock.set(moment);
			rooms.get(ExpectedFiles.class).beat();
		}
		assertThat(cases()).containsExactly("FILE_MISSING file-missing/bureau/hangzhou/2026-08 OPEN");
		assertThat(texts("select member from casework_member")).containsExactly("unit/HZ02");
		clock.set("2026-10-12T10:00:00");
		bureau.takes("a.txt", good().bytes());
		assertThat(cases()).contains("FILE_MISSING file-missing/bureau/hangzhou/2026-08 CLEARED");
	}

	@ParameterizedTest
	@DisplayName("FM-13 a refused file is one case however often it comes, and clears when one about the same comes in order under any name")
	@EnumSource(Stores.class)
	void opensACase(Stores store) {
		open(store);
		bureau.takes("a.txt", good().off("0.01").bytes());
		bureau.takes("b.txt", good().off("0.02").bytes());
		assertThat(cases()).containsExactly("FILE_REFUSED file/bureau/hangzhou/HZ02-2026-08 OPEN");
		bureau.takes("c.txt", good().bytes());
		assertThat(cases()).contains("FILE_REFUSED file/bureau/hangzhou/HZ02-2026-08 CLEARED");
	}

	@ParameterizedTest
	@DisplayName("R-002-64 a list whose every line the bureau credits by file is done, whatever the tax authority still says")
	@EnumSource(Stores.class)
	void creditsLists(Stores store) {
		open(store);
		bureau.takes("a.txt", good().bytes());
		assertThat(state()).isEqualTo("AWAITING_APPROVAL");
		bureau.takes("b.txt", BureauFile.of("HZ02", "202608").sequence(2)
			.credits("S1001", "张䶮", "500.00", "160.00", "20261009", "20261010")
			.credits("S1002", "李四", "500.00", "160.00", "20261009", "20261011").bytes());
		assertThat(state()).isEqualTo("CREDITED");
	}

	private String state() {
		return texts("select state from declaration where declaration_no = 'D-HZ02-202608-1'").get(0);
	}

	private List<String> cases() {
		return texts("select kind || ' ' || cause_key || ' ' || state from casework_case order by 1");
	}

	private List<String> texts(String sql) {
		return rooms.jdbc.sql(sql).query(String.class).list();
	}

	private static BureauFile good() {
		return BureauFile.of("HZ02", "202608")
			.credits("S1001", "张䶮", "500.00", "160.00", "20261009", "20261010")
			.rejects("S1002", "李四", "500.00", "160.00", "E31");
	}

	private static BureauFile other() {
		return BureauFile.of("HZ02", "202608")
			.line("D|S1001|张䶮|02|500.00|160.01|20261009||1|E32").off("660.01")
			.credits("S1002", "李四", "500.00", "160.00", "20261009", "20261011");
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), clock, "policy", "roster", "notice", "duty", "task", "casework",
				"contribution");
		enterprise = new Enterprise(rooms);
		enterprise.employs("E1001", "张䶮", Enterprise.HANGZHOU, "2020-01-01", null);
		enterprise.employs("E1002", "李四", Enterprise.HANGZHOU, "2020-01-01", null);
		rooms.get(ContributionDesk.class).open(Actor.HUB,
				List.of(new PastMonths.Unit("HZ02", Enterprise.HANGZHOU, "杭州公司", "杭州"),
						new PastMonths.Unit("CZ01", Enterprise.CHANGZHOU, "常州公司", "常州")),
				List.of(covers(ZHANG), covers(LI)), List.of(month(7, "2026-07-20"), month(8, null)));
		bureau = new BureauDesk(rooms);
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	private static PastMonths.Spell covers(EmployeeNo no) {
		return new PastMonths.Spell(no, "HZ02", InsuranceLine.MEDICAL, LocalDate.parse("2020-01-01"), null);
	}

	private static PastMonths.MonthOfUnit month(int number, String paid) {
		LocalDate day = paid == null ? null : LocalDate.parse(paid);
		return new PastMonths.MonthOfUnit("HZ02", InsuranceMonth.of(2026, number), LocalDate.of(2026, number, 3), day, day,
				Stream.of(ZHANG, LI)
					.map(no -> new PastMonths.Line(no, "S" + no.value().substring(1), InsuranceLine.MEDICAL, Yuan.of("500.00"), Yuan.of("160.00")))
					.toList());
	}

	private List<Fact> facts(String insuranceNo, InsuranceMonth month) {
		return rooms.get(FactBook.class).all(insuranceNo, month, month);
	}

	private MonthStatus august(EmployeeNo no) {
		return rooms.get(ContributionDesk.class).history(no, InsuranceLine.MEDICAL, List.of(AUGUST)).get(0);
	}

	private List<Object> credited() {
		return rooms.events.stream().filter(ContributionsCredited.class::isInstance).toList();
	}

	private List<String> codes() {
		return rooms.events.stream().filter(FileRefused.class::isInstance)
			.map(event -> ((FileRefused) event).findings().get(0).code()).toList();
	}
}
