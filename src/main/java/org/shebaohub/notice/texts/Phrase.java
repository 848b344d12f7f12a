package org.shebaohub.notice.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text taken apart at its parameters once, so that nothing is searched when it is told. */
final class Phrase {

	private static final Pattern PARAM = Pattern.compile("\\{(\\w+)}");

	private final List<String> words = new ArrayList<>();

	private final List<String> names = new ArrayList<>();

	Phrase(String text) {
		Matcher param = PARAM.matcher(text);
		int from = 0;
		while (param.find()) {
			words.add(text.substring(from, param.start()));
			names.add(param.group(1));
			from = param.end();
		}
		words.add(text.substring(from));
	}

	/** The names in braces, as often as they stand there. */
	List<String> names() {
		return names;
	}

	String with(UnaryOperator<String> values) {
		StringBuilder text = new StringBuilder(words.get(0));
		for (int i = 0; i < names.size(); i++) {
			text.append(values.apply(names.get(i))).append(words.get(i + 1));
		}
		return text.toString();
	}
}
