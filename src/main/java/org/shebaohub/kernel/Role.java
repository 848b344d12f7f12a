package org.shebaohub.kernel;

/** What a person or a connected system may be to the hub. */
public enum Role {
	HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER, DEPARTMENT_HEAD, ADMINISTRATION, AUDITOR, ADMIN,
	EMPLOYEE, HR_SYSTEM, ERP_SYSTEM, ATTENDANCE_SYSTEM, BUREAU_SYSTEM, SYSTEM
}
