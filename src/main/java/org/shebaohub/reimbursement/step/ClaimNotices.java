package org.shebaohub.reimbursement.step;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.PaperKind;
import org.shebaohub.reimbursement.book.Claim;
import org.shebaohub.reimbursement.paper.PaperBook;
import org.springframework.stereotype.Component;

/** Says to whom it concerns what became of a claim. */
@Component
class ClaimNotices {

	private final NoticeDesk notices;

	private final PaperBook papers;

	private final Arrival arrival;

	ClaimNotices(NoticeDesk notices, PaperBook papers, Arrival arrival) {
		this.notices = notices;
		this.papers = papers;
		this.arrival = arrival;
	}

	/** The employee; HR is told by the case that opens in the same transaction. */
	void stopped(String template, Claim claim) {
		employee(template, claim, Map.of());
	}

	/** What is missing, in the words of the papers, and what finance said with it. */
	void missing(Claim claim) {
		String note = papers.note(claim.claimNo());
		employee("claim-papers", claim, Map.of("missing", PaperKind.words(papers.missing(claim)), "note",
				note.isEmpty() ? "" : "(" + note + ")"));
	}

	void progress(Claim claim, String stage) {
		if (stage.equals("APPROVED")) {
			employee("claim-approved", claim, Map.of("arrival", arrival.word(claim.claimNo())));
		}
		else if (stage.equals("REJECTED")) {
			employee("claim-rejected", claim, Map.of("reason", claim.fate().reason()));
		}
		else {
			employee("claim-progress", claim, Map.of("stage", stage));
		}
	}

	void approvedInPart(Claim claim) {
		String reasons = claim.bill().cuts().all().stream().map(ClaimLine.Cut::reason).distinct().collect(Collectors.joining(";"));
		employee("claim-approved-part", claim, Map.of("amount", claim.hubPays().toString(), "reason", reasons,
				"arrival", arrival.word(claim.claimNo())));
	}

	void paid(Claim claim) {
		employee("claim-paid", claim, Map.of("amount", claim.hubPays().toString()));
	}

	private void employee(String template, Claim claim, Map<String, String> params) {
		Map<String, String> all = new HashMap<>(params);
		all.put("claimNo", claim.claimNo());
		notices.tell(Audience.employee(claim.employeeNo()), template, all, claim.claimNo());
	}
}
