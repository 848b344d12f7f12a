package org.shebaohub.offboarding.check;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.offboarding.ExitCheck.Found;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.ClaimView;

/** No claim of the employee is under way: his account must stay open until it is paid or refused. */
class NoOpenClaim implements Check {

	@Override
	public List<Found> examine(Situation situation) {
		return situation.claims().stream().map(this::found).toList();
	}

	private Found found(ClaimView.Summary claim) {
		Role waitsFor = claim.state() == ClaimState.IN_REVIEW || claim.state() == ClaimState.APPROVED ? Role.FINANCE : Role.HR;
		String evidence = "医疗报销单%s %s元,%s,%s提交,来源本系统".formatted(claim.claimNo(), claim.total(), claim.state().word(),
				LocalDate.ofInstant(claim.filedAt(), BusinessClock.ZONE));
		return new Found(name(), true, claim.claimNo(), Yuan.ZERO,
				new Finding("CLAIM_OPEN", evidence, "请办结报销单,到账或驳回后自动解除", waitsFor));
	}
}
