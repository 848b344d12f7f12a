package org.shebaohub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.duty.Absence;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeView;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.testing.Stores;

class EscalationTests {

	private static final String FIRST = "case-late-contribution → HR of group/east/hangzhou";

	private static final String SECOND = "case-level-2 → HR_MANAGER of group/east";

	private static final String THIRD = "case-level-3 → HR_DIRECTOR of group";

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 R-002-13 one cause opens one case, and its level 1 reaches HR at once in the article's words")
	void opensOnceAndTellsAtOnce(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			String no = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			assertThat(room.report(CaseRoom.late(CaseRoom.HANGZHOU))).isEqualTo(no);
			assertThat(room.told(no)).containsExactly(FIRST);
			assertThat(room.rooms.get(NoticeDesk.class).inbox(CaseRoom.HR, null, 9).notices())
				.extracting(NoticeView::text).singleElement().asString().contains("需跟进缴费进度");
			assertThat(room.view(no).waitsFor()).containsExactly("hr");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-14 R-002-15 A-3 level 2 leaves at 24:00:00 and level 3 at 48:00:00 from level 1, to the second, once each")
	void goesUpToTheSecond(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			String no = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			room.at("2026-10-13T08:59:59");
			assertThat(room.told(no)).containsExactly(FIRST);
			room.at("2026-10-13T09:00:00");
			room.beat();
			assertThat(room.told(no)).containsExactly(FIRST, SECOND);
			room.at("2026-10-14T08:59:59");
			assertThat(room.told(no)).containsExactly(FIRST, SECOND);
			room.at("2026-10-14T09:00:00");
			room.beat();
			room.at("2026-11-14T09:00:00");
			assertThat(room.told(no)).containsExactly(FIRST, SECOND, THIRD);
			assertThat(room.view(no).summary().level()).isEqualTo(3);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-15 after days of standstill level 2 is told before level 3, once each and not in the same breath")
	void catchesUp(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			String no = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			room.at("2026-10-20T09:00:00");
			room.beat();
			assertThat(room.told(no)).containsExactly(FIRST, SECOND);
			room.at("2026-10-20T09:00:01");
			room.beat();
			assertThat(room.told(no)).containsExactly(FIRST, SECOND, THIRD);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-15 a hub that was started anew counts on from level 1, to the second, and repeats nothing")
	void survivesARestart(Stores store) {
		try (CaseRoom before = new CaseRoom(store)) {
			String no = before.report(CaseRoom.late(CaseRoom.HANGZHOU));
			before.at("2026-10-13T09:00:00");
			try (CaseRoom after = before.startedAnew()) {
				after.at("2026-10-14T08:59:59");
				assertThat(after.told(no)).containsExactly(FIRST, SECOND);
				after.at("2026-10-14T09:00:00");
				after.beat();
				assertThat(after.told(no)).containsExactly(FIRST, SECOND, THIRD);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-3 where policy says working hours, nights and weekends do not count")
	void countsWorkingHoursWherePolicySaysSo(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			room.rooms.together(() -> assertThat(room.rooms.get(PolicyDesk.class)
				.set(Actor.HUB, CaseRoom.EAST, "case.escalation", "WORKING 9 18 09:00-18:00", LocalDate.of(2026, 1, 1))
				.findings()).isEmpty());
			room.rooms.clock.set("2026-10-16T09:00");
			String no = room.report(CaseRoom.late(CaseRoom.HANGZHOU));
			room.at("2026-10-16T17:59:59");
			assertThat(room.told(no)).hasSize(1);
			room.at("2026-10-16T18:00");
			assertThat(room.told(no)).hasSize(2);
			room.at("2026-10-19T17:59:59");
			assertThat(room.told(no)).hasSize(2);
			room.at("2026-10-19T18:00");
			assertThat(room.told(no)).hasSize(3);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-13 with nobody on duty a case ends at the top, loudly, and never nowhere")
	void neverEndsNowhere(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			String no = room.report(CaseRoom.late(CaseRoom.CHANGZHOU));
			assertThat(room.told(no)).containsExactly("case-late-contribution → HR of group", "duty-nobody → ADMIN of group");
			assertThat(room.rooms.log.actions()).contains("CASE_WITHOUT_ADDRESSEE");
			DutyDesk duties = room.rooms.get(DutyDesk.class);
			LocalDate day = LocalDate.of(2026, 10, 13);
			duties.away(Actor.HUB, new Absence("manager", day, day, "director"));
			room.at("2026-10-13T09:00:00");
			assertThat(room.told(no)).last().isEqualTo(SECOND);
			assertThat(room.rooms.log.timeline(no)).last().satisfies(row -> assertThat(row.content()).contains("[\"director\"]"));
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 twenty who report the same cause at the same moment open one case and tell once")
	void opensOneUnderConcurrency(Stores store) throws Exception {
		try (CaseRoom room = new CaseRoom(store)) {
			Set<String> numbers = ConcurrentHashMap.newKeySet();
			together(20, () -> numbers.add(room.report(CaseRoom.late(CaseRoom.HANGZHOU))));
			assertThat(numbers).hasSize(1);
			assertThat(room.told(numbers.iterator().next())).containsExactly(FIRST);
			assertThat(room.rooms.jdbc.sql("select count(*) from casework_case").query(Long.class).single()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-14 four that beat at the same second send every escalation once")
	void goesUpOnceUnderConcurrency(Stores store) throws Exception {
		try (CaseRoom room = new CaseRoom(store)) {
			List<String> numbers = new ArrayList<>();
			for (int i = 0; i < 60; i++) {
				numbers.add(room.report(new CaseReport(CaseKind.FILE_MISSING, "file/" + i, CaseRoom.HANGZHOU, Cause.BUREAU,
						Map.of())));
			}
			room.rooms.clock.set("2026-10-13T09:00:00");
			together(4, room::beat);
			while (room.beat() > 0) {
				continue;
			}
			assertThat(numbers).allSatisfy(no -> assertThat(room.told(no)).hasSize(2).last().isEqualTo(SECOND));
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-14 a case whose step fails is left alone for a while and holds back no other")
	void letsOthersGoUp(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			List<String> numbers = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				numbers.add(room.report(new CaseReport(CaseKind.FILE_MISSING, "file/" + i, CaseRoom.HANGZHOU, Cause.BUREAU,
						Map.of())));
			}
			String bad = numbers.get(2);
			room.rooms.jdbc.sql("update casework_case set params = ? where no = ?").params(new byte[] { 1 }, bad).update();
			room.at("2026-10-13T09:00:00");
			assertThat(numbers).filteredOn(no -> room.told(no).size() == 2).hasSize(4).doesNotContain(bad);
			room.rooms.jdbc.sql("update casework_case set params = null where no = ?").param(bad).update();
			assertThat(room.beat()).as("left alone for 30 seconds").isZero();
			room.at("2026-10-13T09:00:31");
			assertThat(room.told(bad)).hasSize(2);
		}
	}

	private static void together(int threads, Callable<?> what) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		try {
			for (Future<Object> done : pool.invokeAll(java.util.Collections.nCopies(threads, () -> (Object) what.call()))) {
				done.get();
			}
		}
		finally {
			pool.shutdownNow();
		}
	}
}
