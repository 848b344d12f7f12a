package org.shebaohub.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebaohub.document.DocumentDesk;
import org.shebaohub.document.Kept;
import org.shebaohub.document.Received;
import org.shebaohub.filing.FiledFile.Verdict;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.layout.LayoutDesk;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides by digest and name what a file is, and writes every end of a file, in the caller's transaction. */
@Component
class Sorting {

	/** After so many broken attempts a person is told; the attempts go on. */
	private static final int PATIENCE = 5;

	private final JdbcFiles files;

	private final DocumentDesk documents;

	private final LayoutDesk layouts;

	private final FilingSettings settings;

	private final OperationLog log;

	private final WallClock clock;

	private final ApplicationEventPublisher events;

	Sorting(JdbcFiles files, DocumentDesk documents, LayoutDesk layouts, FilingSettings settings, OperationLog log,
			WallClock clock, ApplicationEventPublisher events) {
		this.files = files;
		this.documents = documents;
		this.layouts = layouts;
		this.settings = settings;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/** A file that was refused and still lies there is the same refusal. */
	Look refuseUnread(Sighting seen, Finding fault, boolean leave) {
		Optional<FileRow> before = files.latest(seen.source(), seen.name())
			.filter(row -> row.state() == FileState.REFUSED && row.looksAs(seen));
		if (before.isEmpty()) {
			FileRow row = files.open(seen, clock.now());
			if (!files.claim(row, clock.now().plus(settings.lease()))) {
				return Look.at(Look.Answer.WAIT);
			}
			refuse(row.claim(), FileState.REFUSED, null, List.of(fault));
			return leave ? Look.at(Look.Answer.WAIT) : new Look(Look.Answer.SHELVE, row.claim());
		}
		return leave ? Look.at(Look.Answer.WAIT) : new Look(Look.Answer.SHELVE, before.get().claim());
	}

	FiledFile sort(Look.Claim claim, Received received) {
		if (received.isRefused()) {
			refuse(claim, FileState.REFUSED, null, received.findings());
			return filed(claim, Verdict.REFUSED, received);
		}
		if (received.size() != files.get(claim.file()).sighting().size()) {
			documents.discard(received);
			files.release(claim, clock.now());
			return filed(claim, Verdict.CHANGED, received);
		}
		if (files.knows(claim.source(), received.digest())) {
			documents.discard(received);
			end(claim, FileState.REPEAT, received.digest(), "the same content was applied before");
			return filed(claim, Verdict.REPEAT, received);
		}
		return keep(claim, received);
	}

	private FiledFile keep(Look.Claim claim, Received received) {
		Kept kept = documents.keep(received, "file/" + claim.source() + "/" + received.digest(), claim.name(),
				"application/octet-stream", Actor.HUB);
		long document = kept.document().id();
		if (!files.kept(claim, received.digest(), document)) {
			throw new StaleClaim(claim);
		}
		if (files.appliedOther(claim.source(), claim.name())) {
			refuse(claim, FileState.QUARANTINED, received.digest(), List.of(new Finding("FILE_NAME_REUSED",
					"file " + claim.name() + " of " + claim.source() + ": other content was applied under this name",
					"ask the sender which one is right; a correction comes under the next sequence number", Role.HR)));
			return filed(claim, Verdict.QUARANTINED, received);
		}
		return new FiledFile(claim, Verdict.PROCEED, received.digest(), received.size(),
				() -> documents.open(Actor.HUB, document));
	}

	void applied(FiledFile file, String summary) {
		end(file.claim(), FileState.APPLIED, file.digest(), summary);
		events.publishEvent(new FileApplied(file.source(), file.name(), file.claim().file()));
	}

	void refuse(Look.Claim claim, FileState end, String digest, List<Finding> findings) {
		end(claim, end, digest, findings.stream().map(one -> one.code() + " " + one.evidence() + "; " + one.remedy()).collect(Collectors.joining("\n")));
		events.publishEvent(new FileRefused(claim.source(), claim.name(), layouts.nodeOf(claim.source()), claim.file(),
				findings));
	}

	void release(Look.Claim claim) {
		FileRow row = files.get(claim.file());
		files.release(claim, clock.now().plus(settings.pauseAfter(row.attempts() + 1)));
		if (row.attempts() + 1 == PATIENCE && row.state().isOpen()) {
			events.publishEvent(new FileRefused(claim.source(), claim.name(), layouts.nodeOf(claim.source()), claim.file(),
					List.of(new Finding("FILE_NOT_READ", "file " + claim.name() + " of " + claim.source() + ": " + PATIENCE
							+ " attempts to read it broke", "look into the hub's log; it is tried again", Role.ADMIN))));
		}
	}

	private void end(Look.Claim claim, FileState end, String digest, String reason) {
		String words = reason.length() <= 2000 ? reason : reason.substring(0, 2000);
		if (!files.settle(claim, end, digest, words, clock.now())) {
			throw new StaleClaim(claim);
		}
		log.record(Actor.HUB, "FILE_" + end, "file/" + claim.file(),
				Map.of("source", claim.source(), "name", claim.name(), "digest", digest == null ? "" : digest));
	}

	private static FiledFile filed(Look.Claim claim, Verdict verdict, Received received) {
		return new FiledFile(claim, verdict, received.digest(), received.size(), () -> {
			throw new IllegalStateException("file " + claim.file() + " is settled: " + verdict);
		});
	}
}
