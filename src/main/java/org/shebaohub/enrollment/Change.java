package org.shebaohub.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import org.shebaohub.enrollment.core.ChangeCore;
import org.shebaohub.enrollment.core.ChangeState;
import org.shebaohub.enrollment.window.Window;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;

/** A change of coverage as it stands in the store. */
record Change(String no, long number, Asked asked, Instant requestedAt, ChangeCore core, Window timing, Heard heard,
		int version) {

	/** What was asked for, and by whom. */
	record Asked(EmployeeNo employee, OrgNode node, Scheme scheme, EnrollmentChangeKind kind, LocalDate effective,
			String caseKey, String by) {

		String liveKey() {
			return liveKey(employee, scheme, kind);
		}

		static String liveKey(EmployeeNo employee, Scheme scheme, EnrollmentChangeKind kind) {
			return employee + "/" + scheme + "/" + kind;
		}
	}

	/** What the authority has said so far; each null until it has. */
	record Heard(String receiptNo, LocalDate sentOn, LocalDate confirmedOn, String code, String detail) {

		static final Heard NOTHING = new Heard(null, null, null, null, null);

		Heard and(EnrollmentAnswer answer, LocalDate today) {
			boolean sent = answer.kind() != EnrollmentAnswer.Kind.NOT_SENT && answer.kind() != EnrollmentAnswer.Kind.NOT_FOUND;
			return new Heard(answer.receiptNo().isEmpty() ? receiptNo : answer.receiptNo(),
					sentOn == null && sent ? today : sentOn, answer.date() == null ? confirmedOn : answer.date(),
					answer.code(), answer.detail());
		}
	}

	ChangeState state() {
		return core.state();
	}

	Change at(ChangeCore next) {
		return new Change(no, number, asked, requestedAt, next, timing, heard, version);
	}

	Change at(ChangeState next) {
		return at(new ChangeCore(next, 0));
	}

	Change movedTo(LocalDate effective) {
		return new Change(no, number, new Asked(asked.employee(), asked.node(), asked.scheme(), asked.kind(), effective,
				asked.caseKey(), asked.by()), requestedAt, core, timing, heard, version);
	}

	Change timed(Window now) {
		return new Change(no, number, asked, requestedAt, core, now, heard, version);
	}

	Change heard(EnrollmentAnswer answer, LocalDate today) {
		return new Change(no, number, asked, requestedAt, core, timing, heard.and(answer, today), version);
	}

	Change refused(ChangeState end, String reason) {
		return new Change(no, number, asked, requestedAt, new ChangeCore(end, 0), timing,
				new Heard(heard.receiptNo(), heard.sentOn(), heard.confirmedOn(), end.name(), reason), version);
	}
}
