package org.shebaohub.reveal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;

/** Whether somebody may see numbers in the clear: his post, and a reason that the log can keep. */
final class RevealCheck {

	/** The reason stays in the log for ever: it must not become the place where the number is read. */
	private static final Pattern NUMBER = Pattern.compile("\\d[\\d -]{9,}[\\dXx]");

	/** A claim's, exit's or case's own number says why, and is nobody's. */
	private static final Pattern KEY = Pattern.compile("\\b[A-Z]\\d{8}-\\d{6}\\b");

	private RevealCheck() {
	}

	static List<Finding> examine(Actor actor, Set<PersonalField> asked, String reason) {
		List<Finding> findings = new ArrayList<>();
		if (reason == null || reason.strip().length() < 4 || reason.length() > 200 || isNumberIn(reason)) {
			findings.add(new Finding("REVEAL_REASON_MISSING", "header X-Reveal-Reason",
					"say there in 4 to 200 characters, without the number itself, what you need it for; it is kept in the log", null));
		}
		if (asked.isEmpty()) {
			findings.add(needed(PersonalField.ACCOUNT));
		}
		asked.stream().filter(field -> !field.isFor(actor)).forEach(field -> findings.add(needed(field)));
		return findings;
	}

	private static boolean isNumberIn(String reason) {
		return NUMBER.matcher(KEY.matcher(reason).replaceAll("")).find();
	}

	private static Finding needed(PersonalField field) {
		return new Finding("ROLE_NEEDED", field.name(), "ask somebody of " + field.roles() + "; who operates the hub never may",
				field.roles().get(field.roles().size() - 1));
	}
}
