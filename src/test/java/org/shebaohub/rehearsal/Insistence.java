package org.shebaohub.rehearsal;

import java.io.IOException;
import java.util.Random;


/** Repeats a request until it is answered, as the hub's clients must. */
public final class Insistence {

	private static final long PATIENCE_NANOS = 600_000_000_000L;

	private final String name;

	private final Random random;

	private final Sometimes sometimes;

	public Insistence(String name, Random random, Sometimes sometimes) {
		this.name = name;
		this.random = random;
		this.sometimes = sometimes;
	}

	/** A request that may be repeated. */
	public interface Request {

		HubClient.Reply send() throws IOException;
	}

	public HubClient.Reply insist(Request request, String what) {
		for (long attempt = 1, end = System.nanoTime() + PATIENCE_NANOS; System.nanoTime() < end; attempt++) {
			try {
				HubClient.Reply reply = request.send();
				if (reply.isDone()) {
					sometimes.saw(what + (attempt == 1 ? "" : " acknowledged after a repeat"));
					return reply;
				}
				if (!reply.isForNow()) {
					throw new IllegalStateException(name + " is refused: " + reply);
				}
			}
			catch (IOException noAnswer) {
				sometimes.saw("requests without an answer");
			}
			Pause.millis(200 + random.nextInt(400));
		}
		throw new IllegalStateException(name + " has no answer in ten minutes: " + what);
	}
}
