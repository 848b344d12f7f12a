package org.shebaohub.filing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shebaohub.document.DocumentDesk;
import org.shebaohub.document.Received;
import org.shebaohub.filing.FiledFile.Settled;
import org.shebaohub.filing.FiledFile.Verdict;
import org.shebaohub.filing.book.FileRow;
import org.shebaohub.filing.book.FileState;
import org.shebaohub.filing.book.Files;
import org.shebaohub.filing.book.ReceivedFiles;
import org.shebaohub.filing.book.ReceivedRow;
import org.shebaohub.filing.name.FileNames;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.layout.LayoutDesk;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The counter where partners' files are claimed, kept and settled, each once, whoever comes back after a crash. */
@Service
@EnableConfigurationProperties(FilingSettings.class)
public class FilingDesk {

	private final Files files;

	private final Sorting sorting;

	private final Endings endings;

	private final Leases leases;

	private final ReceivedFiles received;

	private final LayoutDesk layouts;

	private final DocumentDesk documents;

	private final FilingSettings settings;

	private final WallClock clock;

	private final TransactionTemplate transaction;

	FilingDesk(Files files, Sorting sorting, Endings endings, Leases leases, ReceivedFiles received, LayoutDesk layouts, DocumentDesk documents,
			FilingSettings settings, WallClock clock, PlatformTransactionManager transactions) {
		this.files = files;
		this.sorting = sorting;
		this.endings = endings;
		this.leases = leases;
		this.received = received;
		this.layouts = layouts;
		this.documents = documents;
		this.settings = settings;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Judges a listed file by its name, size and age, and claims it when it is whole and nobody else has it. */
	@Transactional
	public Look look(Sighting listed) {
		Sighting seen = new Sighting(listed.source(), FileNames.shown(listed.name()), listed.size(), listed.modified(),
				listed.marked());
		Finding fault = FileNames.examine(listed.name()).or(() -> FileNames.tooLarge(seen, settings.limit().toBytes()))
			.orElse(null);
		return fault == null ? claim(seen) : sorting.refuseUnread(seen, fault, FileNames.leavesItsFolder(listed.name()));
	}

	private Look claim(Sighting seen) {
		FileRow row = files.open(seen, clock.now());
		if (!row.looksAs(seen)) {
			files.seenAnew(row, seen, clock.now());
			return Look.at(Look.Answer.WAIT);
		}
		boolean whole = seen.marked() || !clock.now().isBefore(row.seenAt().plus(settings.settle()));
		boolean free = !row.notBefore().isAfter(clock.now());
		if (!whole || !free || !files.claim(row, clock.now().plus(settings.lease()))) {
			return Look.at(Look.Answer.WAIT);
		}
		return new Look(endings.tryOn(row.claim(), row.attempts()) ? Look.Answer.TAKE : Look.Answer.SHELVE, row.claim());
	}

	/** Keeps the content of a claimed file and says whether it may be applied. Not inside another transaction. */
	@Transactional(propagation = Propagation.NEVER)
	public FiledFile begin(ReceivedFile file) {
		Received received = documents.receive(new HeldStream(file.content(), leases.holding(file.claim())), settings.limit().toBytes(), Set.of());
		return transaction.execute(status -> sorting.sort(file.claim(), received));
	}

	/**
	 * Holds the claim longer, in a transaction of its own, while its work takes long; reading the content does so by itself.
	 *
	 * @throws StaleClaim when somebody else has taken the file over
	 */
	public void renew(FiledFile file) {
		leases.renew(file.claim());
	}

	/**
	 * The content was applied; belongs into the transaction of its effect.
	 *
	 * @param topic what it is about: earlier refusals about the same are made good
	 * @throws StaleClaim when somebody else has taken the file over: the effect must not be
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void applied(FiledFile file, Topic topic, String summary) {
		endings.applied(file, topic, summary);
	}

	/** The content is not fit to be applied; a person is told all reasons. */
	@Transactional
	public void refused(FiledFile file, Topic topic, List<Finding> findings) {
		endings.refuse(file.claim(), FileState.REFUSED, file.digest(), topic, findings);
	}

	/** The content contradicts what was applied before; it is set aside until a person decides. */
	@Transactional
	public FiledFile quarantined(FiledFile file, Topic topic, Finding finding) {
		endings.refuse(file.claim(), FileState.QUARANTINED, file.digest(), topic, List.of(finding));
		return new FiledFile(file.claim(), Verdict.QUARANTINED, file.digest(), file.size(), file.content(), file.goesOn());
	}

	/** How far a source has come; empty when nothing of it was ever settled. */
	@Transactional(readOnly = true)
	public Optional<Settled> lastSettled(String source) {
		return files.lastSettled(source);
	}

	/** Some of what came, newest first. @param next before of the next page, null at the end */
	public record Page(List<Entry> files, Long next) {
	}

	/**
	 * A file as people read of it.
	 *
	 * @param reason why it was refused, a line a finding, or what came of it; without evidence for administrators
	 */
	public record Entry(long no, String source, String name, long size, String state, Instant seenAt, int attempts,
			String digest, String reason, Instant settledAt) {

		static Entry of(ReceivedRow row) {
			return new Entry(row.no(), row.source(), row.name(), row.size(), row.state().name(), row.seenAt(), row.attempts(),
					row.digest(), row.reason(), row.settledAt());
		}
	}

	/** What came from sources whose people lie in the actor's scope. @param state null for all; @param before null at first */
	@Transactional(readOnly = true)
	public Page received(Actor actor, String state, Long before, int limit) {
		List<String> seen = received.sources().stream().filter(source -> actor.sees(layouts.nodeOf(source))).toList();
		boolean none = seen.isEmpty() || state != null && Stream.of(FileState.values()).noneMatch(one -> one.name().equals(state));
		List<ReceivedRow> page = none ? List.of() : received.page(seen, state == null ? null : FileState.valueOf(state),
				before == null ? Long.MAX_VALUE : before, limit);
		boolean bare = actor.roles().equals(Set.of(Role.ADMIN));
		return new Page(page.stream().map(row -> Entry.of(bare ? row.codesOnly() : row)).toList(),
				page.size() < limit ? null : page.get(limit - 1).no());
	}

	/** Where the file belongs now. */
	@Transactional(readOnly = true)
	public Shelf shelf(Look.Claim claim) {
		return Shelf.of(files.get(claim.file()).state());
	}

	/** Gives up a claim whose work broke; the file is looked at again after a pause that grows. */
	@Transactional
	public void release(Look.Claim claim) {
		files.release(claim, clock.now().plus(settings.pauseAfter(files.get(claim.file()).attempts())));
	}
}
