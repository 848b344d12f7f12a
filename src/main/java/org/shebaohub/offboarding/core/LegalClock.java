package org.shebaohub.offboarding.core;

import java.util.Arrays;
import java.util.Optional;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.Role;

/** What the law wants of the employer when somebody leaves, each with its own time, whatever is open inside. */
public enum LegalClock {

	PROOF_OF_TERMINATION("离职证明", Role.HR),
	WAGES("结清工资", Role.FINANCE),
	INSURANCE_REMOVAL("社保减员", Role.HR),
	FUND_REMOVAL("公积金封存", Role.HR),
	TRANSFER("档案和社保关系转移", Role.HR);

	private final String word;

	private final Role accountable;

	LegalClock(String word, Role accountable) {
		this.word = word;
		this.accountable = accountable;
	}

	public static Optional<LegalClock> of(String name) {
		return Arrays.stream(values()).filter(clock -> clock.name().equals(name)).findFirst();
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** Who must see to it. */
	public Role accountable() {
		return accountable;
	}

	/** Whose case it is when it runs out. */
	public CaseKind caseKind() {
		return this == WAGES ? CaseKind.WAGES_UNPAID : CaseKind.EXIT_CLOCK;
	}

	/** The clock that a confirmed removal stops. */
	public static LegalClock ofRemoval(Scheme scheme) {
		return scheme == Scheme.SOCIAL_INSURANCE ? INSURANCE_REMOVAL : FUND_REMOVAL;
	}
}
