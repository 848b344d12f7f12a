package org.shebaohub.reveal;

import java.util.Map;
import org.shebaohub.kernel.Decision;

/** What somebody was shown, or why not. @param values of the fields that there are, in the clear; empty when refused */
public record Revealed(Decision decision, Map<PersonalField, String> values) {

	/** It is written nowhere by accident. */
	@Override
	public String toString() {
		return "Revealed" + values.keySet();
	}
}
