package org.shebaohub.filing;

import java.util.List;
import java.util.Optional;
import org.shebaohub.document.DocumentDesk;
import org.shebaohub.document.Kept;
import org.shebaohub.document.Received;
import org.shebaohub.filing.FiledFile.Verdict;
import org.shebaohub.filing.book.AppliedFiles;
import org.shebaohub.filing.book.FileRow;
import org.shebaohub.filing.book.FileState;
import org.shebaohub.filing.book.Files;
import org.shebaohub.filing.book.Return;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.WallClock;
import org.springframework.stereotype.Component;

/** Decides by digest and name what a file is, in the caller's transaction. */
@Component
class Sorting {

	private final Files files;

	private final AppliedFiles applied;

	private final Return again;

	private final Endings endings;

	private final Leases leases;

	private final DocumentDesk documents;

	private final FilingSettings settings;

	private final WallClock clock;

	Sorting(Files files, AppliedFiles applied, Return again, Endings endings, Leases leases, DocumentDesk documents,
			FilingSettings settings, WallClock clock) {
		this.files = files;
		this.applied = applied;
		this.again = again;
		this.endings = endings;
		this.leases = leases;
		this.documents = documents;
		this.settings = settings;
		this.clock = clock;
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
			endings.refuse(row.claim(), FileState.REFUSED, null, Topic.ofName(seen.name()), List.of(fault));
			return leave ? Look.at(Look.Answer.WAIT) : new Look(Look.Answer.SHELVE, row.claim());
		}
		return leave ? Look.at(Look.Answer.WAIT) : new Look(Look.Answer.SHELVE, before.get().claim());
	}

	FiledFile sort(Look.Claim claim, Received received) {
		if (received.isRefused()) {
			endings.refuse(claim, FileState.REFUSED, null, Topic.ofName(claim.name()), received.findings());
			return filed(claim, Verdict.REFUSED, received);
		}
		if (received.size() != files.get(claim.file()).sighting().size()) {
			documents.discard(received);
			files.release(claim, clock.now());
			return filed(claim, Verdict.CHANGED, received);
		}
		Return.Meaning meaning = again.of(claim, received.digest());
		if (meaning == Return.Meaning.REPEAT || meaning == Return.Meaning.STANDS) {
			documents.discard(received);
			endings.repeat(claim, received.digest(), meaning == Return.Meaning.STANDS);
			return filed(claim, Verdict.REPEAT, received);
		}
		return keep(claim, received, meaning);
	}

	private FiledFile keep(Look.Claim claim, Received received, Return.Meaning meaning) {
		Kept kept = documents.keep(received, "file/" + claim.source() + "/" + received.digest(), claim.name(),
				"application/octet-stream", Actor.HUB);
		long document = kept.document().id();
		if (!files.kept(claim, received.digest(), document, meaning == Return.Meaning.ANEW)) {
			throw new StaleClaim(claim);
		}
		if (applied.hasName(claim.source(), claim.name())) {
			return setAside(claim, received, new Finding("FILE_NAME_REUSED",
					"file " + claim.name() + " of " + claim.source() + ": other content was applied under this name",
					"ask the sender which one is right; a correction comes under the next sequence number", Role.HR));
		}
		return meaning == Return.Meaning.UNCLEAR ? setAside(claim, received, Return.unclear(claim))
				: new FiledFile(claim, Verdict.PROCEED, received.digest(), received.size(),
						() -> documents.open(Actor.HUB, document), leases.holding(claim));
	}

	private FiledFile setAside(Look.Claim claim, Received received, Finding why) {
		endings.refuse(claim, FileState.QUARANTINED, received.digest(), Topic.ofName(claim.name()), List.of(why));
		return filed(claim, Verdict.QUARANTINED, received);
	}

	private static FiledFile filed(Look.Claim claim, Verdict verdict, Received received) {
		return new FiledFile(claim, verdict, received.digest(), received.size(), () -> {
			throw new IllegalStateException("file " + claim.file() + " is settled: " + verdict);
		}, () -> {
		});
	}
}
