package org.shebaohub.notice;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of one language, by template and channel. */
final class Texts {

	static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);

	static final Texts ENGLISH = new Texts(Locale.ENGLISH);

	private static final Pattern PARAM = Pattern.compile("\\{(\\w+)}");

	private final ResourceBundle bundle;

	private Texts(Locale locale) {
		this.bundle = ResourceBundle.getBundle("notices.notices", locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	Set<String> keys() {
		return new TreeSet<>(bundle.keySet());
	}

	Optional<String> find(String template, Channel channel) {
		try {
			return Optional.of(bundle.getString(template + "." + channel.name().toLowerCase(Locale.ROOT)));
		}
		catch (MissingResourceException none) {
			return Optional.empty();
		}
	}

	/** The names in braces. */
	static Set<String> params(String text) {
		return PARAM.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	/** A {@code stage} is a word of this language too. */
	String render(String text, Map<String, String> params) {
		return PARAM.matcher(text)
			.replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), params.get(match.group(1)))));
	}

	private String value(String name, String value) {
		String word = name + "." + value;
		return bundle.containsKey(word) ? bundle.getString(word) : String.valueOf(value);
	}
}
