package org.shebaohub.contribution.facts;

/** What can be said of a person's month of one insurance line; each on its own, each by a source. */
public enum FactKind {
	ENROLLED, DECLARED, PAID, CREDITED, REJECTED
}
