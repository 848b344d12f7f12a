package org.shebaohub.notice.texts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The texts of one language, by template and channel. */
final class Texts {

	static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);

	static final Texts ENGLISH = new Texts(Locale.ENGLISH);

	private final String file;

	private final Map<String, Phrase> phrases = new TreeMap<>();

	private final Map<String, String> words = new TreeMap<>();

	private Texts(Locale locale) {
		this.file = "notices_" + locale + ".properties";
		ResourceBundle bundle = ResourceBundle.getBundle("notices.notices", locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		bundle.keySet().forEach(key -> {
			phrases.put(key, new Phrase(bundle.getString(key)));
			words.put(key, bundle.getString(key));
		});
	}

	String file() {
		return file;
	}

	Set<String> keys() {
		return phrases.keySet();
	}

	Optional<Phrase> find(String key) {
		return Optional.ofNullable(phrases.get(key));
	}

	/** Some values, such as a stage, are words of this language too. */
	String render(Phrase phrase, Map<String, String> params) {
		return phrase.with(name -> {
			String value = params.getOrDefault(name, "");
			return words.getOrDefault(name + "." + value, value);
		});
	}

	boolean hasWord(String name, String value) {
		return words.containsKey(name + "." + value);
	}

	/** How long the longest word of a parameter is here. */
	int longestWord(String name) {
		return words.entrySet().stream().filter(word -> word.getKey().startsWith(name + "."))
			.flatMapToInt(word -> IntStream.of(Param.letters(word.getValue()))).max().orElse(0);
	}
}
