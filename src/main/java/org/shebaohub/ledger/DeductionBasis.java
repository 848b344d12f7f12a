package org.shebaohub.ledger;

import java.util.Set;

/** On what legal ground something is taken from wages; each has its own cap. */
public enum DeductionBasis {

	/** The personal share of the wage's own month; may always be withheld. */
	STATUTORY_SHARE(false, OpenItemKind.ADVANCE),
	/** Shares of past months that the employer advanced; by written consent, and the minimum wage is left. */
	ADVANCE_RECOVERY(true, OpenItemKind.ADVANCE),
	/** A loan or overpaid wages; by written agreement, and the minimum wage is left. */
	LOAN(true, OpenItemKind.LOAN, OpenItemKind.WAGE_OVERPAID),
	/** Loss that the employee caused; at most a fifth of the month's wage, and the minimum wage is left. */
	DAMAGES(false, OpenItemKind.ASSET);

	private final boolean byConsent;

	private final Set<OpenItemKind> kinds;

	DeductionBasis(boolean byConsent, OpenItemKind... kinds) {
		this.byConsent = byConsent;
		this.kinds = Set.of(kinds);
	}

	/** True when the employee must have agreed in writing. */
	public boolean isByConsent() {
		return byConsent;
	}

	/** True when the minimum wage must be left. */
	public boolean isCapped() {
		return this != STATUTORY_SHARE;
	}

	/** True when items of this kind may be taken on this ground. */
	public boolean covers(OpenItemKind kind) {
		return kinds.contains(kind);
	}
}
