package org.shebaohub.rehearsal;

/** Waits in wall-clock time. */
public final class Pause {

	private Pause() {
	}

	public static void millis(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException("stopped while waiting", stopped);
		}
	}
}
