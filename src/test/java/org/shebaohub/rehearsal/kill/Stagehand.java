package org.shebaohub.rehearsal.kill;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import org.shebaohub.rehearsal.HubClient;
import org.shebaohub.rehearsal.HubClient.Reply;
import org.shebaohub.rehearsal.Insistence;
import org.shebaohub.rehearsal.Sometimes;

/** What the rehearsal itself wants of a living hub, which may be slow: asked until it is answered, and counted nowhere. */
final class Stagehand {

	private final HubClient client;

	private final Insistence insistence;

	Stagehand(HubClient client, long seed) {
		this.client = client;
		this.insistence = new Insistence("the rehearsal", new Random(seed), new Sometimes());
	}

	/** Whether a file's bytes are kept and what it says is not applied yet. */
	boolean isFileKept() {
		return !insistence.insist(client::keptFiles, "files kept").body().path("files").isEmpty();
	}

	/** What the business clock shows. */
	Instant now() {
		return time(insistence.insist(client::clock, "clock"));
	}

	/** From what it shows now on; however often that must be said, the clock moves once. */
	void moveClock(String span) {
		Instant target = now().plus(Duration.parse(span));
		insistence.insist(() -> reach(target), "clock moved");
	}

	/** The clock refuses to go back: then it may be there already. */
	private Reply reach(Instant target) throws IOException {
		Reply reply = client.setClock(target);
		return reply.status() == 400 && !now().isBefore(target) ? client.clock() : reply;
	}

	private static Instant time(Reply reply) {
		return OffsetDateTime.parse(reply.text("now")).toInstant();
	}

	/** Two people say the same of a payout that nobody else can clear up. */
	void decide(String reference, String verdict) {
		for (boolean second : List.of(false, true)) {
			insistence.insist(() -> heard(client.decide(reference, verdict, second)), "verdicts");
		}
	}

	/** What was cleared up meanwhile needs no verdict any more. */
	private static Reply heard(Reply reply) {
		return reply.text("code").equals("REFUSED") ? new Reply(200, reply.body()) : reply;
	}

	/** Every element of a list, page after page. */
	List<JsonNode> all(String list) {
		List<JsonNode> found = new ArrayList<>();
		for (String after = "";;) {
			String from = after;
			Reply reply = insistence.insist(() -> client.page(list, from), list);
			reply.body().path(list).forEach(found::add);
			if (reply.body().path("next").isNull() || reply.body().path("next").isMissingNode()) {
				return found;
			}
			after = "&after=" + reply.text("next");
		}
	}
}
