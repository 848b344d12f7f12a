package org.shebaohub.dossier;

import org.shebaohub.kernel.EmployeeNo;

/** The HR system will not do what it was asked; published in the transaction that learnt it. */
public record HrCommandRefused(String commandNo, EmployeeNo employee, String caseKey, String reason) {
}
