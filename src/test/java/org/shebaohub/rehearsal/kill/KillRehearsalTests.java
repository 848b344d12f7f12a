package org.shebaohub.rehearsal.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rehearsal")
@DisplayName("FM-01, FM-02 The hub is killed at random")
class KillRehearsalTests {

	@Test
	@DisplayName("with payments, files, notices and escalations half done: one debit per paid claim and none else, each file whole or "
			+ "not at all, each notice and each level of a case told, nothing acknowledged lost")
	void keepsItsPromiseUnderKills() throws IOException {
		int kills = Integer.getInteger("rehearsal.kills", 30);
		long seed = Long.getLong("rehearsal.seed", System.currentTimeMillis());
		assertThat(new KillRehearsal().run(kills, seed)).isEmpty();
	}
}
