package org.shebaohub.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.casework.CaseView.Filter;
import org.shebaohub.duty.Absence;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.testing.Stores;

class HandlingTests {

	private static final Filter ANY = new Filter(null, null, null, null, null);

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-4 R-002-14 reading is not handling; an acknowledgement in time is, and nothing goes up")
	void acknowledgingStopsTheClock(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			String read = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			String taken = room.report(new CaseReport(CaseKind.FILE_MISSING, "file/1", CaseRoom.HANGZHOU, Cause.BUREAU,
					Map.of()));
			room.rooms.get(NoticeDesk.class).inbox(CaseRoom.HR, null, 10);
			room.desk.find(CaseRoom.HR, read);
			room.rooms.clock.set("2026-10-13T08:59:59");
			assertThat(room.desk.acknowledge(CaseRoom.HR, taken).isRefused()).isFalse();
			room.at("2026-10-15T09:00");
			assertThat(room.told(read)).hasSize(2);
			assertThat(room.told(taken)).hasSize(1);
			assertThat(room.view(taken).summary()).satisfies(seen -> {
				assertThat(seen.state()).isEqualTo(CaseState.ACKNOWLEDGED);
				assertThat(seen.handledBy()).isEqualTo("hr");
				assertThat(seen.nextLevelAt()).isNull();
			});
			assertThat(CaseRoom.codes(room.desk.acknowledge(CaseRoom.HR, taken))).containsExactly("CASE_STATE");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-4 a person of another branch, an employee and an administrator handle nothing, and the attempt is logged")
	void refusesOthers(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			String no = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			Actor elsewhere = CaseRoom.actor("hr2", Role.HR, CaseRoom.CHANGZHOU);
			assertThat(CaseRoom.codes(room.desk.acknowledge(elsewhere, no))).containsExactly("CASE_UNKNOWN");
			assertThat(CaseRoom.codes(room.desk.resolve(elsewhere, no, "done"))).containsExactly("CASE_UNKNOWN");
			assertThat(CaseRoom.codes(room.desk.nudge(elsewhere, no))).containsExactly("CASE_UNKNOWN");
			assertThat(room.desk.find(elsewhere, no)).isEmpty();
			assertThat(room.desk.list(elsewhere, ANY, null, 10).cases()).isEmpty();
			assertThat(CaseRoom.codes(room.desk.acknowledge(CaseRoom.actor("root", Role.ADMIN, CaseRoom.GROUP), no)))
				.containsExactly("NOT_ALLOWED");
			assertThat(CaseRoom.codes(room.desk.acknowledge(CaseRoom.actor("li", Role.EMPLOYEE, CaseRoom.HANGZHOU), no)))
				.containsExactly("CASE_UNKNOWN");
			assertThat(CaseRoom.codes(room.desk.acknowledge(CaseRoom.HR, "K0"))).containsExactly("CASE_UNKNOWN");
			assertThat(room.rooms.log.timeline(no)).filteredOn(row -> row.action().equals("CASE_REFUSED"))
				.extracting(row -> row.actor()).containsExactly("hr2", "hr2", "hr2", "root", "li");
			assertThat(room.view(no).summary().state()).isEqualTo(CaseState.OPEN);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-19 whoever only operates the hub sees what happened to a case, not what people wrote in it, unless the case is the administrators' own")
	void hidesWhatPeopleWrote(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			String no = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			assertThat(room.desk.resolve(CaseRoom.HR, no, "she is ill").isRefused()).isFalse();
			CaseView seen = room.desk.find(CaseRoom.actor("root", Role.ADMIN, CaseRoom.GROUP), no).orElseThrow();
			assertThat(seen.why()).isNull();
			assertThat(seen.timeline()).isNotEmpty().allMatch(row -> row.content() == null && row.intact());
			assertThat(room.view(no).why()).isEqualTo("she is ill");
			assertThat(room.view(no).timeline()).as("the log keeps how long it was").anyMatch(row -> row.content().contains("\"length\":10"))
				.noneMatch(row -> row.content().contains("she is ill"));
			Actor both = new Actor("both", Set.of(Role.ADMIN, Role.AUDITOR), CaseRoom.GROUP, null);
			assertThat(room.desk.find(both, no).orElseThrow().why()).isEqualTo("she is ill");
			String own = room.report(new CaseReport(CaseKind.MESSAGE_SET_ASIDE, "message/hr.events", CaseRoom.GROUP, Cause.SYSTEM, Map.of()));
			assertThat(room.desk.find(CaseRoom.actor("root", Role.ADMIN, CaseRoom.GROUP), own).orElseThrow().timeline()).isNotEmpty()
				.allMatch(row -> row.content() != null);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-13 A-4 a deputy from another branch sees and handles a case while he stands in, and not after")
	void letsADeputyAct(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			room.onDuty(Role.HR, CaseRoom.CHANGZHOU, "hr2");
			String no = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			Actor deputy = CaseRoom.actor("hr2", Role.HR, CaseRoom.CHANGZHOU);
			room.rooms.get(DutyDesk.class).away(Actor.HUB,
					new Absence("hr", LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 12), "hr2"));
			assertThat(room.desk.find(deputy, no)).isPresent();
			assertThat(room.desk.acknowledge(deputy, no).isRefused()).isFalse();
			room.rooms.clock.set("2026-10-13T00:00");
			assertThat(room.desk.find(deputy, no)).isEmpty();
			assertThat(CaseRoom.codes(room.desk.resolve(deputy, no, "done"))).containsExactly("CASE_UNKNOWN");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 a case clears itself when its cause is gone; the same cause later opens another")
	void clearsItself(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			String no = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			room.desk.clear(CaseRoom.KEY, "credited");
			room.desk.clear(CaseRoom.KEY, "credited");
			room.desk.clear("late/NOBODY/2026-01", "credited");
			room.at("2026-10-14T09:00");
			assertThat(room.told(no)).hasSize(1);
			assertThat(room.view(no).summary().state()).isEqualTo(CaseState.CLEARED);
			assertThat(room.view(no).why()).isEqualTo("credited");
			assertThat(room.rooms.log.timeline(no)).extracting(row -> row.action())
				.containsExactly("CASE_OPENED", "CASE_CLEARED");
			assertThat(room.report(CaseRoom.late(CaseRoom.HANGZHOU))).isNotEqualTo(no);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-24 a late unit is one case with its members listed, each once, linked with the claims that wait for it")
	void rollsUp(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			String unit = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			room.desk.join(CaseRoom.KEY, List.of("employee/E1", "employee/E2", "employee/E1"));
			room.desk.join(CaseRoom.KEY, "employee/E2");
			room.desk.join("late/NOBODY/2026-01", "employee/E2");
			String claim = room.report(new CaseReport(CaseKind.CLAIM_PARKED, "claim-parked/C1", CaseRoom.HANGZHOU,
					Cause.FINANCE, Map.of("name", "张三", "claimNo", "C1")));
			room.desk.join(CaseRoom.KEY, "claim/C1");
			assertThat(room.view(unit).members()).containsExactly("claim/C1", "employee/E1", "employee/E2");
			assertThat(room.view(unit).summary().members()).isEqualTo(3);
			assertThat(room.view(unit).linked()).containsExactly(claim);
			assertThat(room.view(claim).linked()).containsExactly(unit);
			assertThat(room.desk.concerning("C1")).containsExactly(unit, claim);
			assertThat(room.told(claim)).containsExactly("claim-parked-hr.long → HR of group/east/hangzhou");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-38 HR nudges finance where the cause lies there; it is logged, and not more often than every ten minutes")
	void nudges(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			room.onDuty(Role.FINANCE, CaseRoom.HANGZHOU, "fin");
			String no = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			assertThat(room.desk.nudge(CaseRoom.HR, no).isRefused()).isFalse();
			assertThat(CaseRoom.codes(room.desk.nudge(CaseRoom.HR, no))).containsExactly("TOO_EARLY");
			assertThat(room.told(no)).last().isEqualTo("case-nudge → FINANCE of group/east/hangzhou");
			assertThat(room.rooms.log.timeline(no)).last().satisfies(row -> assertThat(row.action()).isEqualTo("CASE_NUDGED"));
			assertThat(room.desk.acknowledge(CaseRoom.HR, no).isRefused()).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-38 R-002-62 a case whose cause has gone on to finance names and hurries finance, and tells nobody again")
	void followsTheCause(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			room.onDuty(Role.FINANCE, CaseRoom.HANGZHOU, "fin");
			String no = room.report(new CaseReport(CaseKind.LATE_CONTRIBUTION, CaseRoom.KEY, CaseRoom.HANGZHOU, Cause.BRANCH,
					CaseRoom.late(CaseRoom.HANGZHOU).params()));
			assertThat(room.report(CaseRoom.late(CaseRoom.HANGZHOU))).isEqualTo(no);
			assertThat(room.told(no)).hasSize(1);
			assertThat(room.view(no).summary().cause()).isEqualTo(Cause.FINANCE);
			assertThat(room.view(no).contacts()).extracting(CaseView.Contact::people).contains(List.of("fin"));
			assertThat(room.desk.nudge(CaseRoom.HR, no).isRefused()).isFalse();
			assertThat(room.told(no)).last().isEqualTo("case-nudge → FINANCE of group/east/hangzhou");
			room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			assertThat(room.rooms.log.timeline(no)).extracting(row -> row.action())
				.containsExactly("CASE_OPENED", "CASE_CAUSE_CHANGED", "CASE_NUDGED");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-4 a case is resolved with a reason, once, and the list finds cases by kind, cause, state and business key")
	void resolvesAndLists(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			String late = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			String file = room.report(new CaseReport(CaseKind.FILE_MISSING, "file/1", CaseRoom.CHANGZHOU, Cause.BUREAU,
					Map.of()));
			assertThat(CaseRoom.codes(room.desk.resolve(CaseRoom.HR, late, " "))).containsExactly("REASON_MISSING");
			assertThat(room.desk.resolve(CaseRoom.HR, late, "财务已审批").isRefused()).isFalse();
			assertThat(CaseRoom.codes(room.desk.resolve(CaseRoom.HR, late, "again"))).containsExactly("CASE_STATE");
			assertThat(list(room, ANY)).containsExactly(file, late);
			assertThat(list(room, new Filter(CaseKind.FILE_MISSING, null, null, null, null))).containsExactly(file);
			assertThat(list(room, new Filter(null, Cause.FINANCE, null, null, null))).containsExactly(late);
			assertThat(list(room, new Filter(null, null, CaseState.RESOLVED, null, null))).containsExactly(late);
			assertThat(list(room, new Filter(null, null, null, true, null))).containsExactly(file);
			assertThat(list(room, new Filter(null, null, null, null, "HZ02/2026-09"))).containsExactly(late);
			CaseView.Page page = room.desk.list(Actor.HUB, ANY, null, 1);
			assertThat(room.desk.list(Actor.HUB, ANY, page.next(), 1)).satisfies(second -> {
				assertThat(second.cases()).extracting(CaseView.Summary::caseNo).containsExactly(late);
				assertThat(second.next()).isNull();
			});
		}
	}

	private static List<String> list(CaseRoom room, Filter filter) {
		return room.desk.list(Actor.HUB, filter, null, 10).cases().stream().map(CaseView.Summary::caseNo).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 a cause that is reported while its case is being ended waits for the end, and has a case of its own")
	void waitsForAnEndUnderWay(Stores store) throws Exception {
		try (CaseRoom room = new CaseRoom(store)) {
			String no = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			List<CompletableFuture<String>> again = new ArrayList<>();
			room.rooms.together(() -> {
				room.desk.clear(CaseRoom.KEY, "credited");
				again.add(CompletableFuture.supplyAsync(() -> room.report(CaseRoom.late(CaseRoom.HANGZHOU))));
				assertThatThrownBy(() -> again.get(0).get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
			});
			assertThat(again.get(0).get(20, TimeUnit.SECONDS)).isNotEqualTo(no);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-62 HR sees by name with whom the cause of a delay lies, the finance manager among them, until the case ends")
	void namesWhomToCall(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			room.onDuty(Role.FINANCE_MANAGER, CaseRoom.EAST, "finance.manager");
			String no = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			assertThat(room.view(no).contacts()).containsExactly(new CaseView.Contact(Role.FINANCE, List.of()),
					new CaseView.Contact(Role.FINANCE_MANAGER, List.of("finance.manager")));
			room.rooms.together(() -> room.desk.clear(CaseRoom.KEY, "paid"));
			assertThat(room.view(no).contacts()).isEmpty();
		}
	}
}
