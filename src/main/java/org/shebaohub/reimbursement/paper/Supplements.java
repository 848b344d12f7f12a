package org.shebaohub.reimbursement.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shebaohub.document.DocumentDesk;
import org.shebaohub.document.Received;
import org.shebaohub.document.StoredDocument;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.reimbursement.Paper;
import org.shebaohub.reimbursement.PaperDesk;
import org.shebaohub.reimbursement.PaperKind;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.book.Claims;
import org.shebaohub.reimbursement.core.ClaimCore.Step;
import org.shebaohub.reimbursement.core.ClaimEvent;
import org.shebaohub.reimbursement.step.ClaimEffects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds papers to a claim, and lets it go on where it waited for them. */
@Component
public class Supplements {

	/** A sheet of a parcel whose content has come in. */
	public record Taken(PaperKind kind, String name, Received content) {
	}

	/** Whether papers may come, how many, and how large; asked before they do. */
	public record Allowance(List<Finding> findings, long maxBytes, int room) {
	}

	private final Claims claims;

	private final PaperBook papers;

	private final DocumentDesk documents;

	private final ClaimEffects effects;

	Supplements(Claims claims, PaperBook papers, DocumentDesk documents, ClaimEffects effects) {
		this.claims = claims;
		this.papers = papers;
		this.documents = documents;
		this.effects = effects;
	}

	@Transactional(readOnly = true)
	public Allowance allowance(Actor actor, String claimNo) {
		return claims.find(claimNo).filter(claim -> claim.isSeenBy(actor)).map(claim -> {
			int room = papers.rules(claim).maxPapers() - papers.papers(claimNo).size();
			return new Allowance(examine(actor, claim), papers.rules(claim).maxBytes(), Math.max(room, 0));
		}).orElse(new Allowance(List.of(Claim.unknown()), 0, 0));
	}

	/** The employee himself and HR hand in papers, as long as nothing is decided. */
	private static List<Finding> examine(Actor actor, Claim claim) {
		if (!actor.isSelf(claim.employeeNo()) && !actor.is(Role.HR, Role.HR_MANAGER)) {
			return List.of(new Finding("NOT_ALLOWED", claim.claimNo(), "the employee or HR of the branch may", Role.HR));
		}
		boolean open = claim.core().on(new ClaimEvent.Supplemented(true)).fits();
		return open ? List.of() : List.of(claim.inOtherState());
	}

	@Transactional
	public PaperDesk.Receipt add(Actor actor, String claimNo, List<Taken> taken) {
		Claim claim = claims.lock(claimNo).orElseThrow();
		List<Finding> findings = examine(actor, claim);
		if (!findings.isEmpty()) {
			return PaperDesk.Receipt.refused(claimNo, findings);
		}
		List<Long> added = new ArrayList<>();
		boolean fresh = false;
		for (Taken each : taken) {
			StoredDocument document = documents
				.keep(each.content(), PaperBook.about(claimNo), each.name(), each.content().kind().mediaType(), actor)
				.document();
			fresh |= papers.add(actor, claimNo, each.kind(), document);
			added.add(document.id());
		}
		Claim after = fresh ? goOn(actor, claim, taken) : claim;
		return receipt(after, added);
	}

	private Claim goOn(Actor actor, Claim claim, List<Taken> taken) {
		Step step = claim.core().on(new ClaimEvent.Supplemented(!papers.missing(claim).isEmpty()));
		Claim after = claim.at(step.next());
		claims.save(after);
		effects.log(actor, "CLAIM_SUPPLEMENTED", claim, after,
				Map.of("papers", taken.stream().map(Taken::kind).toList(), "missing", papers.missing(claim)));
		effects.carryOut(step.intents(), after, after.state().name());
		return after;
	}

	private PaperDesk.Receipt receipt(Claim claim, List<Long> added) {
		Set<PaperKind> missing = papers.missing(claim);
		List<Paper> now = papers.papers(claim.claimNo()).stream().filter(paper -> added.contains(paper.documentId())).toList();
		return new PaperDesk.Receipt(Decision.accepted(), claim.claimNo(), claim.state().name(), claim.state().word(), now,
				missing.stream().map(PaperKind::word).toList());
	}

	public static Finding strange() {
		return new Finding("PAPER_KIND", "a part's name", "每个文件的字段名须为材料种类:" + String.join("、", PaperKind.names()), null);
	}

	public static Finding full() {
		return new Finding("TOO_MANY_PAPERS", "the claim's limit is reached", "材料份数已达上限,请合并后上传", null);
	}

	public static Finding nothing() {
		return new Finding("NO_PAPERS", "0 files", "请至少上传一个文件", null);
	}
}
