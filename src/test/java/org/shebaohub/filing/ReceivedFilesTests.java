package org.shebaohub.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.layout.LayoutDesk;
import org.shebaohub.layout.LayoutExamples;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class ReceivedFilesTests {

	private static final Actor HR = Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR);

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("what came is listed newest first with its state, and a refused file with all its reasons; a branch sees its own")
	void listsWhatCame(Stores store) {
		try (FilingRoom room = new FilingRoom(store, "bureau/hangzhou")) {
			assertThat(room.rooms.get(LayoutDesk.class).set(Actor.HUB, new LayoutDesk.Change("bureau/hangzhou", Enterprise.HANGZHOU, "杭州",
					LayoutExamples.text("hangzhou"), LocalDate.parse("2026-01-01"))).findings()).isEmpty();
			room.leave("HZ02-2026-08-1.txt", "first");
			room.clock.advance(java.time.Duration.ofMinutes(1));
			room.desk.refused(room.take("HZ02-2026-09-1.txt", "second"), new Topic("HZ02", "2026-09"),
					List.of(new Finding("TRAILER_TOTAL", "total 5.00, lines 4.99 of 3301234", "ask the bureau", Role.HR),
							new Finding("LINE_COUNT", "2 of 3", "ask the bureau", Role.HR)));
			room.leave("HZ02-2026-09-2.txt", "third");
			FilingDesk.Page page = room.desk.received(HR, null, null, 2);
			assertThat(page.files()).extracting(file -> file.name() + " " + file.state())
				.containsExactly("HZ02-2026-09-2.txt APPLIED", "HZ02-2026-09-1.txt REFUSED");
			assertThat(page.files().get(1).reason()).isEqualTo("TRAILER_TOTAL total 5.00, lines 4.99 of 3301234; ask the bureau\n"
					+ "LINE_COUNT 2 of 3; ask the bureau");
			assertThat(room.desk.received(HR, null, page.next(), 2)).satisfies(rest -> {
				assertThat(rest.files()).extracting(FilingDesk.Entry::name).containsExactly("HZ02-2026-08-1.txt");
				assertThat(rest.next()).isNull();
			});
			assertThat(room.desk.received(HR, "REFUSED", null, 9).files()).hasSize(1);
			assertThat(room.desk.received(HR, "WHATEVER", null, 9).files()).isEmpty();
			assertThat(room.desk.received(Enterprise.person("x", Enterprise.CHANGZHOU, Role.HR), null, null, 9).files()).isEmpty();
			assertThat(room.desk.received(Enterprise.person("admin", Enterprise.HANGZHOU, Role.ADMIN), "REFUSED", null, 9).files())
				.as("no evidence for those who see nothing personal")
				.singleElement().extracting(FilingDesk.Entry::reason).isEqualTo("TRAILER_TOTAL\nLINE_COUNT");
		}
	}
}
