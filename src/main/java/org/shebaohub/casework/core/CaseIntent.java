package org.shebaohub.casework.core;

/** What a step of a case asks the desk to do. */
public enum CaseIntent {

	TELL_LEVEL,
	/** Those above need not act any more. */
	END_ESCALATION,
	END_WORK
}
