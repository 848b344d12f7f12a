package org.shebaohub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.operationlog.LogSearch;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.RecordingLog;

class LogContentTests {

	private static final String CASE = "O-1";

	private final RecordingLog log = new RecordingLog(MovableClock.at("2026-10-12T09:00"));

	private final LogSearch search = (filter, before, limit) -> new LogSearch.Page(
			List.of(new LogRow(Instant.EPOCH, "hr", "LEAVER_CONTACTED", CASE, "{\"note\":\"is ill\"}", true)), null);

	private final LogDoor door = new LogDoor(log, search, null);

	@Test
	@DisplayName("SEC-19 an administrator reads who did what on a case and whether the row is intact, not what people wrote about people; an auditor does")
	void hidesWhatPeopleWrote() {
		log.record(Actor.HUB, "LEAVER_CONTACTED", CASE, Map.of("note", "is ill"));
		for (LogRow row : List.of(door.timeline(CASE, who(Role.ADMIN)).get(0), rows(Role.ADMIN))) {
			assertThat(row.content()).isNull();
			assertThat(row.action()).isEqualTo("LEAVER_CONTACTED");
			assertThat(row.caseKey()).isEqualTo(CASE);
			assertThat(row.intact()).isTrue();
		}
		for (LogRow row : List.of(door.timeline(CASE, who(Role.AUDITOR, Role.ADMIN)).get(0), rows(Role.AUDITOR))) {
			assertThat(row.content()).contains("is ill");
		}
	}

	private LogRow rows(Role role) {
		return door.rows(CASE, null, null, null, null, null, 50, who(role)).rows().get(0);
	}

	private static Actor who(Role... roles) {
		return new Actor("somebody", Set.of(roles), new OrgNode("group"), null);
	}
}
