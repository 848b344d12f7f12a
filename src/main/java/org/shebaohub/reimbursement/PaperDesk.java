package org.shebaohub.reimbursement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.shebaohub.document.ContentKind;
import org.shebaohub.document.DocumentDesk;
import org.shebaohub.document.Received;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.reimbursement.book.Claims;
import org.shebaohub.reimbursement.paper.PaperBook;
import org.shebaohub.reimbursement.paper.Supplements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for the papers of claims. */
@Service
public class PaperDesk {

	/** Papers on their way in, one after the other; nobody holds them. */
	public interface Parcel {

		/**
		 * One paper.
		 *
		 * @param kind the name of a {@link PaperKind}, as the sender wrote it
		 * @param name as the sender calls the file; may be null
		 * @param content read before the next sheet is asked for
		 */
		record Sheet(String kind, String name, InputStream content) {
		}

		/** Empty at the end. @throws IOException when the line breaks or the parcel cannot be read */
		Optional<Sheet> next() throws IOException;
	}

	/**
	 * What somebody is told who handed in papers.
	 *
	 * @param state the name of the claim's state now, null when refused
	 * @param papers those that came with this parcel
	 * @param missing the words of the papers that are still missing
	 */
	public record Receipt(Decision decision, String claimNo, String state, String stateWord, List<Paper> papers,
			List<String> missing) {

		/** Nothing of it was taken. */
		public static Receipt refused(String claimNo, List<Finding> findings) {
			return new Receipt(Decision.refused(findings), claimNo, null, null, List.of(), List.of());
		}
	}

	/** A paper that is open; its content is read from the store as it goes. */
	public record OpenPaper(Paper paper, InputStream content) {
	}

	private final Supplements supplements;

	private final PaperBook papers;

	private final Claims claims;

	private final DocumentDesk documents;

	PaperDesk(Supplements supplements, PaperBook papers, Claims claims, DocumentDesk documents) {
		this.supplements = supplements;
		this.papers = papers;
		this.claims = claims;
		this.documents = documents;
	}

	/**
	 * Takes a parcel of papers: all of it, or nothing. It is asked before the first byte is read whether it may come, the
	 * content comes in short transactions of its own, and the last one adds it to the claim.
	 *
	 * @throws UncheckedIOException when the line breaks; nothing is left then
	 */
	public Receipt hand(Actor actor, String claimNo, Parcel parcel) {
		Supplements.Allowance allowance = supplements.allowance(actor, claimNo);
		if (!allowance.findings().isEmpty()) {
			return Receipt.refused(claimNo, allowance.findings());
		}
		List<Supplements.Taken> taken = new ArrayList<>();
		boolean kept = false;
		try {
			List<Finding> findings = take(parcel, allowance, taken);
			Receipt receipt = findings.isEmpty() ? supplements.add(actor, claimNo, taken) : Receipt.refused(claimNo, findings);
			kept = !receipt.decision().isRefused();
			return receipt;
		}
		catch (IOException broken) {
			throw new UncheckedIOException("papers of " + claimNo, broken);
		}
		finally {
			if (!kept) {
				taken.forEach(each -> documents.discard(each.content()));
			}
		}
	}

	/** Ends at the first sheet that is refused: the rest need not be sent. */
	private List<Finding> take(Parcel parcel, Supplements.Allowance allowance, List<Supplements.Taken> taken) throws IOException {
		for (Optional<Parcel.Sheet> next = parcel.next(); next.isPresent(); next = parcel.next()) {
			Parcel.Sheet sheet = next.get();
			Optional<PaperKind> kind = PaperKind.of(sheet.kind());
			if (kind.isEmpty() || taken.size() == allowance.room()) {
				return List.of(kind.isEmpty() ? Supplements.strange() : Supplements.full());
			}
			Received received = documents.receive(sheet.content(), allowance.maxBytes(), EnumSet.allOf(ContentKind.class));
			if (received.isRefused()) {
				return received.findings();
			}
			taken.add(new Supplements.Taken(kind.get(), sheet.name(), received));
		}
		return taken.isEmpty() ? List.of(Supplements.nothing()) : List.of();
	}

	/** Empty for a claim that the actor may not see, as for an unknown one. */
	@Transactional(readOnly = true)
	public Optional<List<Paper>> list(Actor actor, String claimNo) {
		return claims.find(claimNo).filter(claim -> claim.isSeenBy(actor)).map(claim -> papers.papers(claimNo));
	}

	/** Opens a paper for those who may see the claim; that they read it is logged. */
	@Transactional
	public Optional<OpenPaper> open(Actor actor, String claimNo, long documentId) {
		return list(actor, claimNo).stream()
			.flatMap(List::stream)
			.filter(paper -> paper.documentId() == documentId)
			.findFirst()
			.map(paper -> new OpenPaper(paper, documents.open(actor, documentId)));
	}
}
