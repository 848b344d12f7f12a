package org.shebaohub.filing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shebaohub.filing.book.FileState;
import org.shebaohub.filing.book.Files;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.layout.LayoutDesk;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes every end of a file, and who is told of it, in the caller's transaction. */
@Component
class Endings {

	/** After so many attempts that came to nothing a person is told; it is tried on. */
	private static final int PATIENCE = 5;

	/** After so many the file is set aside, so that it holds up nothing behind it. */
	private static final int ENOUGH = 10;

	private final Files files;

	private final LayoutDesk layouts;

	private final OperationLog log;

	private final WallClock clock;

	private final ApplicationEventPublisher events;

	Endings(Files files, LayoutDesk layouts, OperationLog log, WallClock clock, ApplicationEventPublisher events) {
		this.files = files;
		this.layouts = layouts;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	void applied(FiledFile file, Topic topic, String summary) {
		end(file.claim(), FileState.APPLIED, file.digest(), summary);
		events.publishEvent(new FileApplied(file.source(), file.name(), topic, file.claim().file()));
	}

	void refuse(Look.Claim claim, FileState end, String digest, Topic topic, List<Finding> findings) {
		end(claim, end, digest, findings.stream().map(one -> one.code() + " " + one.evidence() + "; " + one.remedy())
			.collect(Collectors.joining("\n")));
		tell(claim, topic, findings);
	}

	/** @param stands true when nothing else was applied since: what was refused in between is made good */
	void repeat(Look.Claim claim, String digest, boolean stands) {
		end(claim, FileState.REPEAT, digest, "the same content was applied before");
		if (stands) {
			events.publishEvent(new FileApplied(claim.source(), claim.name(), Topic.ofName(claim.name()), claim.file()));
		}
	}

	/** @param before so many attempts came to nothing; @return false when that was enough */
	boolean tryOn(Look.Claim claim, int before) {
		if (before >= ENOUGH) {
			refuse(claim, FileState.QUARANTINED, null, Topic.ofName(claim.name()), List.of(broken(claim, before,
					"mend the cause, then leave the file again")));
			return false;
		}
		if (before == PATIENCE) {
			tell(claim, Topic.ofName(claim.name()), List.of(broken(claim, before, "it is tried again until " + ENOUGH)));
		}
		return true;
	}

	private static Finding broken(Look.Claim claim, int attempts, String remedy) {
		return new Finding("FILE_NOT_READ", "file " + claim.name() + " of " + claim.source() + ": " + attempts
				+ " attempts to read it broke", "look into the hub's log; " + remedy, Role.ADMIN);
	}

	private void tell(Look.Claim claim, Topic topic, List<Finding> findings) {
		events.publishEvent(new FileRefused(claim.source(), claim.name(), topic, layouts.nodeOf(claim.source()),
				claim.file(), findings));
	}

	private void end(Look.Claim claim, FileState end, String digest, String reason) {
		String words = reason.length() <= 2000 ? reason : reason.substring(0, 2000);
		if (!files.settle(claim, end, digest, words, clock.now())) {
			throw new StaleClaim(claim);
		}
		log.record(Actor.HUB, "FILE_" + end, "file/" + claim.file(),
				Map.of("source", claim.source(), "name", claim.name(), "digest", digest == null ? "" : digest));
	}
}
