package org.shebaohub.reimbursement.backclaim;

import java.util.Map;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.reimbursement.BackClaimView.State;
import org.springframework.stereotype.Component;

/** Logs a step of an application, tells the employee, and keeps a case with HR while it is the enterprise's turn. */
@Component
class BackClaimNews {

	private final CaseDesk cases;

	private final NoticeDesk notices;

	private final OperationLog log;

	BackClaimNews(CaseDesk cases, NoticeDesk notices, OperationLog log) {
		this.cases = cases;
		this.notices = notices;
		this.log = log;
	}

	/** The bureau is asked by people; their clock runs until its answer is entered. */
	void unanswered(BackClaim now) {
		log.record(Actor.HUB, "BACK_CLAIM_UNANSWERED", now.claimNo(), Map.of("submittedOn", now.application().submittedOn()));
		cases.report(new CaseReport(CaseKind.BACK_CLAIM, "back-claim/" + now.claimNo(), now.node(), Cause.BUREAU, Map.of()));
	}

	void tell(Actor actor, BackClaim now, EmployeeNo employee) {
		log.record(actor, "BACK_CLAIM_" + now.state(), now.claimNo(), Map.of("amount", now.amount(), "inArrears",
				now.inArrears()));
		String cause = "back-claim/" + now.claimNo();
		if (now.waitsForUs()) {
			cases.report(new CaseReport(CaseKind.BACK_CLAIM, cause, now.node(),
					now.state() == State.OPEN ? Cause.HR : Cause.BUREAU, Map.of()));
		}
		else {
			cases.clear(cause, now.state().name());
		}
		if (now.state() != State.OPEN) {
			notices.tell(Audience.employee(employee), "back-claim", Map.of("claimNo", now.claimNo(), "amount",
					(now.application().accepted() == null ? now.amount() : now.application().accepted()).toString(),
					"stage", "BACK_CLAIM_" + now.state()), now.claimNo());
		}
	}
}
