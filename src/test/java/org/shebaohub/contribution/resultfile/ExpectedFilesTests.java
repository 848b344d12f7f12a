package org.shebaohub.contribution.resultfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseState;
import org.shebaohub.casework.CaseView;
import org.shebaohub.connector.bureau.BureauDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class ExpectedFilesTests {

	private static final Actor HR = Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR);

	private static final CaseView.Filter ANY = new CaseView.Filter(null, null, null, null, null);

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-004-11 a missing file's case that was resolved by hand opens anew the next day, once, while the file is still missing")
	void missesAgain(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-09-11T00:00"), "policy", "roster", "notice", "duty",
				"task", "casework", "contribution")) {
			expectAugust(rooms);
			CaseDesk cases = rooms.get(CaseDesk.class);
			assertThat(after(rooms, "2026-09-11T00:00", "2026-09-12T00:00")).containsExactly(CaseState.OPEN);
			String no = cases.list(HR, ANY, null, 1).cases().get(0).caseNo();
			assertThat(cases.resolve(HR, no, "已致电社保局").isRefused()).isFalse();
			assertThat(after(rooms, "2026-09-12T12:00", "2026-09-12T23:59:59")).containsExactly(CaseState.RESOLVED);
			assertThat(after(rooms, "2026-09-13T00:00", "2026-09-13T12:00", "2026-09-14T00:00"))
				.containsExactly(CaseState.OPEN, CaseState.RESOLVED);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-004-11 FM-24 a file that comes at the very moment in which it is missed leaves no case behind")
	void clearsWhatIsMissedAtTheSameTime(Stores store) throws Exception {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-09-11T00:00"), "policy", "roster", "notice", "duty",
				"task", "casework", "contribution")) {
			expectAugust(rooms);
			ExpectedFiles expected = rooms.get(ExpectedFiles.class);
			InsuranceMonth august = InsuranceMonth.of(2026, 8);
			CompletableFuture<Void> other = new CompletableFuture<>();
			rooms.together(() -> {
				expected.came("bureau/hangzhou", "杭州", august);
				CompletableFuture.runAsync(expected::beat).whenComplete((done, failure) -> other.complete(done));
				assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS)).as("it waits").isInstanceOf(TimeoutException.class);
				comes(rooms, "HZ02");
			});
			other.get(20, TimeUnit.SECONDS);
			assertThat(rooms.jdbc.sql("select count(*) from casework_case").query(Integer.class).single()).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-004-11 A-24 the case of a month's files lists the units whose file is still missing, and no other")
	void listsWhatIsStillMissing(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-09-11T00:00"), "policy", "roster", "notice", "duty",
				"task", "casework", "contribution")) {
			expectAugust(rooms);
			EmployeeNo li = new Enterprise(rooms).employs("E1002", "李四", Enterprise.HANGZHOU, "2020-01-01", null);
			new Insured(rooms, "HZ03", Enterprise.HANGZHOU, li).waiting(8).open();
			rooms.jdbc.sql("update declaration_unit set insured_place = '杭州'").update();
			assertThat(after(rooms, "2026-09-11T00:00")).containsExactly(CaseState.OPEN);
			assertThat(members(rooms)).containsExactly("unit/HZ02", "unit/HZ03");
			rooms.together(() -> {
				comes(rooms, "HZ02");
				rooms.get(ExpectedFiles.class).came("bureau/hangzhou", "杭州", InsuranceMonth.of(2026, 8));
			});
			assertThat(members(rooms)).containsExactly("unit/HZ03");
		}
	}

	private static List<String> members(Rooms rooms) {
		return rooms.jdbc.sql("select member from casework_member order by member").query(String.class).list();
	}

	private static void comes(Rooms rooms, String unit) {
		rooms.jdbc.sql("""
				insert into result_file (source, unit, insurance_month, sequence, file_id, digest, line_count, total, applied_at)
				values ('bureau/hangzhou', :unit, :month, 1, 1, 'x', 1, 1, :now)
				""").param("unit", unit).param("month", InsuranceMonth.of(2026, 8).firstDay())
			.param("now", Timestamp.from(rooms.clock.instant())).update();
	}

	private static void expectAugust(Rooms rooms) {
		new BureauDesk(rooms);
		Enterprise enterprise = new Enterprise(rooms);
		EmployeeNo zhang = enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
		new Insured(rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(7).waiting(8).open();
		rooms.jdbc.sql("update declaration_unit set insured_place = '杭州'").update();
		enterprise.rule(Enterprise.HANGZHOU, "contribution.resultFileDue", "M+1 DAY 10 NEXT", "2026-08-01");
	}

	/** What became of the cases, newest first, when the hub looked at these moments. */
	private static List<CaseState> after(Rooms rooms, String... moments) {
		for (String moment : moments) {
			rooms.clock.set(moment);
			rooms.get(ExpectedFiles.class).beat();
		}
		return rooms.get(CaseDesk.class).list(HR, ANY, null, 10).cases().stream().map(CaseView.Summary::state).toList();
	}
}
