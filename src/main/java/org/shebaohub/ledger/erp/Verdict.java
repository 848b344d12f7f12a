package org.shebaohub.ledger.erp;

import java.util.List;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;

/**
 * What came of an event.
 *
 * @param provides what others may have waited for
 * @param waitsFor null unless it must wait
 * @param findings why it waits or was refused
 */
record Verdict(List<String> provides, String waitsFor, List<Finding> findings) {

	static Verdict applied(String... provides) {
		return new Verdict(List.of(provides), null, List.of());
	}

	static Verdict waits(String waitsFor, String code, String evidence, String remedy) {
		return new Verdict(List.of(), waitsFor, List.of(new Finding(code, evidence, remedy, Role.FINANCE)));
	}

	static Verdict refused(String code, String evidence, String remedy) {
		return new Verdict(List.of(), null, List.of(new Finding(code, evidence, remedy, Role.FINANCE)));
	}

	boolean isApplied() {
		return findings.isEmpty();
	}

	boolean isWaiting() {
		return waitsFor != null;
	}

	String reason() {
		return findings.get(0).code() + " " + findings.get(0).evidence();
	}
}
