package org.shebaohub.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.filing.FiledFile.Verdict;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.layout.LayoutDesk;
import org.shebaohub.layout.LayoutExamples;
import org.shebaohub.testing.Stores;

class ReturnTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-08 FM-10 content that goes back to what held before is applied when its name says a later day")
	void goesBackByItsDay(Stores store) {
		try (FilingRoom room = new FilingRoom(store, "hr")) {
			assertThat(room.leave("roster-delta-20261010.csv", "phone 1")).isEqualTo(Verdict.PROCEED);
			assertThat(room.leave("roster-delta-20261011.csv", "phone 2")).isEqualTo(Verdict.PROCEED);
			assertThat(room.leave("roster-delta-20261012.csv", "phone 1")).isEqualTo(Verdict.PROCEED);
			assertThat(room.leave("roster-delta-20261012.csv", "phone 1")).isEqualTo(Verdict.REPEAT);
			assertThat(room.leave("copy.csv", "phone 1")).as("nothing else since").isEqualTo(Verdict.REPEAT);
			assertThat(room.leave("roster-delta-20261010.csv", "phone 1")).as("its old name").isEqualTo(Verdict.REPEAT);
			assertThat(room.refusals()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-08 FM-09 content that goes back without saying since when is set aside for a person, never swallowed")
	void asksAPerson(Stores store) {
		try (FilingRoom room = new FilingRoom(store, "hr")) {
			room.leave("delta-a.csv", "phone 1");
			room.leave("delta-b.csv", "phone 2");
			assertThat(room.leave("delta-c.csv", "phone 1")).isEqualTo(Verdict.QUARANTINED);
			assertThat(room.leave("delta-20261011.csv", "phone 3")).isEqualTo(Verdict.PROCEED);
			assertThat(room.leave("delta-20261011-2.csv", "phone 2")).as("no later day").isEqualTo(Verdict.QUARANTINED);
			assertThat(room.refusals()).containsExactly("FILE_RETURNS", "FILE_RETURNS");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-08 content that carries a sequence of its own is a repeat, whatever came since")
	void knowsNumberedContent(Stores store) {
		try (FilingRoom room = new FilingRoom(store, "bureau/hangzhou")) {
			room.rooms.get(LayoutDesk.class).set(Actor.HUB,
					new LayoutDesk.Change("bureau/hangzhou", new OrgNode("group"), "杭州",
							LayoutExamples.text("hangzhou"), LocalDate.parse("2023-01-01")));
			room.leave("a.txt", "#1");
			room.leave("b.txt", "#2");
			assertThat(room.leave("c-20261012.txt", "#1")).isEqualTo(Verdict.REPEAT);
		}
	}
}
