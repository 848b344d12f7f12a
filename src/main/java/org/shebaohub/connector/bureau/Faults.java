package org.shebaohub.connector.bureau;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;

/** What is wrong with a file, each with file, line and remedy; the first twenty are enough for a person to see what it is. */
final class Faults {

	private static final int ENOUGH = 20;

	private final String file;

	private final List<Finding> found = new ArrayList<>();

	Faults(String file) {
		this.file = file;
	}

	void add(String code, String where, String what, String remedy) {
		if (!isEnough()) {
			found.add(new Finding(code, file + ", " + where + ": " + what, remedy, Role.HR));
		}
	}

	void inColumn(String code, int line, int column, String field, String what) {
		add(code, "line " + line + ", column " + (column + 1) + " (" + field + ")", what,
				"ask the bureau for a corrected file");
	}

	boolean isEnough() {
		return found.size() >= ENOUGH;
	}

	boolean none() {
		return found.isEmpty();
	}

	List<Finding> all() {
		return List.copyOf(found);
	}
}
