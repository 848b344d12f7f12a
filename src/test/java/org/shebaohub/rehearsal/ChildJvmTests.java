package org.shebaohub.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A rig whose target was already dead fails")
class ChildJvmTests {

	@TempDir
	private Path directory;

	@Test
	void killsOnceAndRefusesToKillTheDead() {
		try (MockProcess mocks = new MockProcess(directory, 1)) {
			mocks.start();
			ProcessHandle process = ProcessHandle.of(mocks.pid()).orElseThrow();
			mocks.kill();
			assertThat(process.isAlive()).isFalse();
			assertThatThrownBy(mocks::kill).hasMessageContaining("was dead before it was killed");
		}
	}
}
