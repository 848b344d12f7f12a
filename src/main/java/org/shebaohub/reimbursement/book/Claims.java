package org.shebaohub.reimbursement.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.reimbursement.ClaimEnded;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.ClaimState;
import org.shebaohub.reimbursement.ClaimView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** All claims. */
@Component
public class Claims {

	private final JdbcClaims claims;

	private final JdbcClaimList list;

	private final ClaimNumbers numbers;

	private final ApplicationEventPublisher events;

	Claims(JdbcClaims claims, JdbcClaimList list, ClaimNumbers numbers, ApplicationEventPublisher events) {
		this.claims = claims;
		this.list = list;
		this.numbers = numbers;
		this.events = events;
	}

	/** A number that was never given before, such as {@code C20261012-000123}. */
	public String nextNumber(LocalDate today) {
		return ClaimNumbers.text(today, numbers.next());
	}

	/** @param filed the lines as they were filed; the claim's own carry the payers that the check found */
	public void add(Claim claim, List<ClaimLine> filed) {
		claims.insert(claim, filed);
	}

	public Optional<Claim> find(String claimNo) {
		return claims.find(claimNo);
	}

	/** Locked until the transaction ends. */
	public Optional<Claim> lock(String claimNo) {
		return claims.lock(claimNo);
	}

	public void save(Claim claim) {
		claims.save(claim);
		if (claim.state().hasEnded()) {
			events.publishEvent(new ClaimEnded(claim.claimNo(), claim.employeeNo()));
		}
	}

	/** What is under way for an employee, oldest first. */
	public List<ClaimView.Summary> underWay(EmployeeNo no) {
		return list.underWay(no);
	}

	/** With the months and payers that a check found. */
	public void saveCheck(Claim claim) {
		claims.saveCheck(claim);
	}

	/** With what finance allowed of each line; what it allowed before is forgotten. */
	public void saveCuts(Claim claim) {
		claims.save(claim);
		claims.saveCuts(claim);
	}

	/** The numbers of the claims that wait for this month of this unit, or of people who stand in no unit. */
	public List<String> waitingFor(String unit, InsuranceMonth month) {
		return claims.waitingFor(unit, month);
	}

	/** Other claims of the same employee for the same day and total, rejected ones left out. */
	public List<String> lookalikes(Claim claim) {
		return claims.lookalikes(claim);
	}

	/**
	 * What lies in the actor's scope, newest first; for an employee, his own.
	 *
	 * @param state null for all
	 * @param after the last claim seen, null at first
	 */
	public List<ClaimView.Summary> page(Actor actor, ClaimState state, String after, int size) {
		return list.page(actor, state, after, size);
	}
}
