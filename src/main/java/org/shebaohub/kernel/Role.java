package org.shebaohub.kernel;

/** What a person or a connected system may be to the hub. */
public enum Role {
	HR, HR_MANAGER, FINANCE, FINANCE_MANAGER, AUDITOR, ADMIN, EMPLOYEE, SYSTEM
}
