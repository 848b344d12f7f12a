package org.shebaohub.reimbursement.paper;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebaohub.document.DocumentDesk;
import org.shebaohub.document.StoredDocument;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.policy.ClaimRules.PaperRules;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.reimbursement.Paper;
import org.shebaohub.reimbursement.PaperKind;
import org.shebaohub.reimbursement.book.Claim;
import org.springframework.stereotype.Component;

/** Which papers claims have and lack. */
@Component
public class PaperBook {

	private final JdbcPapers papers;

	private final DocumentDesk documents;

	private final PolicyDesk policy;

	private final BusinessClock clock;

	PaperBook(JdbcPapers papers, DocumentDesk documents, PolicyDesk policy, BusinessClock clock) {
		this.papers = papers;
		this.documents = documents;
		this.policy = policy;
		this.clock = clock;
	}

	/** What the claim's documents are kept about. */
	public static String about(String claimNo) {
		return "claim/" + claimNo;
	}

	/** The rules of the day on which the claim was filed. */
	public PaperRules rules(Claim claim) {
		return policy.papers(claim.node(), claim.kind().name(),
				LocalDate.ofInstant(claim.filed().at(), BusinessClock.ZONE));
	}

	/** What the claim needs before finance looks at it: required and not there, or asked for and not yet answered. */
	public Set<PaperKind> missing(Claim claim) {
		Set<PaperKind> missing = EnumSet.noneOf(PaperKind.class);
		rules(claim).required().forEach(name -> missing.add(PaperKind.valueOf(name)));
		missing.removeAll(papers.kinds(claim.claimNo()));
		papers.unanswered(claim.claimNo()).forEach(request -> missing.add(request.kind()));
		return missing;
	}

	/** Names what is missing. */
	public static Finding finding(Set<PaperKind> missing) {
		return new Finding("PAPERS_MISSING", PaperKind.words(missing), "请在系统中上传所缺材料", Role.EMPLOYEE);
	}

	/** What finance said with the papers that it still waits for; empty when nothing. */
	public String note(String claimNo) {
		return papers.unanswered(claimNo)
			.stream()
			.map(PaperRequest::note)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining(";"));
	}

	public void ask(Actor actor, String claimNo, Collection<PaperKind> kinds, String note) {
		kinds.forEach(kind -> papers.ask(claimNo, new PaperRequest(kind, note), actor.name(), clock.now()));
	}

	/** False when this document is this paper already: nothing new came, and no request is answered by it. */
	boolean add(Actor actor, String claimNo, PaperKind kind, StoredDocument document) {
		boolean fresh = papers.insert(claimNo, document.id(), kind, actor.name(), clock.now());
		if (fresh) {
			papers.answer(claimNo, kind, clock.now());
		}
		return fresh;
	}

	/** All papers of a claim, in the order in which they came. */
	public List<Paper> papers(String claimNo) {
		Map<Long, StoredDocument> known = documents.about(about(claimNo))
			.stream()
			.collect(Collectors.toMap(StoredDocument::id, Function.identity()));
		return papers.of(claimNo, known);
	}
}
