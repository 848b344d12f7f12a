package org.shebaohub.connector;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.shebaohub.kernel.Finding;

/** The findings of a waiting event as the text that a repeat is answered with. */
final class HeldText {

	private HeldText() {
	}

	static String write(List<Finding> findings) {
		return findings.stream()
			.map(finding -> finding.code() + "\t" + finding.evidence() + "\t" + finding.remedy())
			.collect(Collectors.joining("\n"));
	}

	static List<Finding> read(String text) {
		return Arrays.stream(text.split("\n")).map(line -> line.split("\t", 3))
			.map(part -> new Finding(part[0], part[1], part[2], null)).toList();
	}
}
