package org.shebaohub.dossier;

import org.shebaohub.kernel.EmployeeNo;

/** A document that is to stand in an employee's record: which one, and how its content is recognised. */
record FiledDocument(EmployeeNo employee, String title, long documentId, String sha256, String caseKey) {

	/** The same document of the same employee has the same number, however often it is filed. */
	String commandNo() {
		return "DOC-" + employee + "-" + documentId;
	}
}
