package org.shebaohub.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The archive. Content comes in and goes out as a stream, in short transactions of one chunk each, so that a slow line
 * holds neither memory nor a connection; who may read what is decided by the desk that the document belongs to.
 */
@Service
public class DocumentDesk {

	/** An upload that has not ended after so long was cut off by a crash. */
	private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

	private final JdbcDocuments documents;

	private final JdbcChunks chunks;

	private final OperationLog log;

	private final BusinessClock clock;

	private final WallClock wall;

	DocumentDesk(JdbcDocuments documents, JdbcChunks chunks, OperationLog log, BusinessClock clock, WallClock wall) {
		this.documents = documents;
		this.chunks = chunks;
		this.log = log;
		this.clock = clock;
		this.wall = wall;
	}

	/**
	 * Takes content in; outside a transaction, or in the caller's. Refused content, and content that is cut off, leaves
	 * nothing.
	 *
	 * @param limit in bytes
	 * @param accepted what its bytes must show it to be; none for any content
	 * @throws UncheckedIOException when the stream breaks off
	 */
	public Received receive(InputStream content, long limit, Set<ContentKind> accepted) {
		chunks.begunBefore(wall.now().minus(LONGEST_UPLOAD)).forEach(this::discard);
		long id = chunks.begin(wall.now());
		try {
			Received received = new ChunkWriter(chunks, id, limit).write(content, accepted);
			if (received.isRefused()) {
				discard(id);
			}
			return received;
		}
		catch (IOException broken) {
			discard(id);
			throw new UncheckedIOException("upload " + id + " broke off", broken);
		}
	}

	/** Keeps what was received, in the caller's transaction; the same content for the same thing is one document. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Kept keep(Received received, String about, String name, String mediaType, Actor actor) {
		if (received.isRefused()) {
			return new Kept(Decision.refused(received.findings()), null, false);
		}
		if (!chunks.end(received.id())) {
			throw new IllegalStateException("upload " + received.id() + " is not under way");
		}
		return kept(received, about, name, mediaType, actor);
	}

	private Kept kept(Received received, String about, String name, String mediaType, Actor actor) {
		StoredDocument document = new StoredDocument(received.id(), about, DocumentName.clean(name), mediaType,
				received.size(), received.digest(), received.chunks(), actor.name(), clock.now());
		if (!documents.insert(document)) {
			chunks.remove(received.id());
			return new Kept(Decision.accepted(), documents.find(about, received.digest()).orElseThrow(), false);
		}
		log.record(actor, "DOCUMENT_STORED", document.caseKey(), Map.of("document", document.id(), "mediaType",
				mediaType, "size", document.size(), "digest", document.digest()));
		return new Kept(Decision.accepted(), document, true);
	}

	/** Takes in and keeps at once, in one transaction, hence no upload under way; for content that is at hand, such as a fetched file. */
	@Transactional
	public Kept store(String about, String name, String mediaType, InputStream content, long limit, Actor actor) {
		long id = chunks.next();
		try {
			Received received = new ChunkWriter(chunks, id, limit).write(content, Set.of());
			if (received.isRefused()) {
				chunks.remove(id);
				return new Kept(Decision.refused(received.findings()), null, false);
			}
			return kept(received, about, name, mediaType, actor);
		}
		catch (IOException broken) {
			throw new UncheckedIOException("document " + id + " broke off", broken);
		}
	}

	/** Throws away what was received and will not be kept. */
	public void discard(Received received) {
		discard(received.id());
	}

	@Transactional(readOnly = true)
	public Optional<StoredDocument> find(long id) {
		return documents.find(id);
	}

	/** Everything that is kept about one thing, oldest first. */
	@Transactional(readOnly = true)
	public List<StoredDocument> about(String about) {
		return documents.about(about);
	}

	/**
	 * Opens a document for somebody whom the caller found entitled, and logs that he reads it.
	 *
	 * @return read from the store chunk by chunk; it breaks with {@code SealBroken} where the store was altered
	 */
	@Transactional
	public InputStream open(Actor actor, long id) {
		StoredDocument document = documents.find(id)
			.orElseThrow(() -> new IllegalArgumentException("no document " + id));
		log.record(actor, "DOCUMENT_READ", document.caseKey(), Map.of("document", id));
		return new ChunkStream(chunks, document);
	}

	/** Only what is still under way: a kept document stays. */
	private void discard(long id) {
		if (chunks.end(id)) {
			chunks.remove(id);
		}
	}
}
