package org.shebaohub.notice.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Everything that is wrong with the texts, so that one start tells all. */
final class TemplateFaults {

	/** One message; anything longer is billed as several. */
	static final int LONGEST_SMS = 70;

	private final int signature;

	private final List<String> faults = new ArrayList<>();

	TemplateFaults(NoticeSettings settings) {
		this.signature = Param.letters(settings.signature()) + 2;
	}

	List<String> of(Texts one, Texts other) {
		one.keys().forEach(key -> {
			examine(one, key);
			if (other.find(key).isEmpty()) {
				faults.add(one.file() + ": " + key + " has no text in " + other.file());
			}
			else if (!names(one, key).equals(names(other, key))) {
				faults.add(one.file() + ": " + key + " has other parameters than in " + other.file());
			}
		});
		return faults;
	}

	private void examine(Texts texts, String key) {
		Phrase phrase = texts.find(key).orElseThrow();
		for (String name : phrase.names()) {
			Optional<Param> param = Params.REGISTERED.find(name);
			if (param.isEmpty()) {
				faults.add(texts.file() + ": " + key + " names {" + name + "}, which " + Params.FILE + " does not register");
			}
			else if (key.endsWith(".sms") && param.get().isFreeText()) {
				faults.add(texts.file() + ": " + key + " would put the free text {" + name + "} into an SMS");
			}
		}
		int length = signature + Param.letters(phrase.with(name -> "x".repeat(longest(texts, name))));
		if (key.endsWith(".sms") && length > LONGEST_SMS) {
			faults.add(texts.file() + ": " + key + " can have " + length + " characters, " + LONGEST_SMS + " are one message");
		}
	}

	private static int longest(Texts texts, String name) {
		return Params.REGISTERED.find(name)
			.map(param -> param.type() == Param.Type.WORD ? texts.longestWord(name) : param.longest()).orElse(0);
	}

	private static Set<String> names(Texts texts, String key) {
		return new TreeSet<>(texts.find(key).orElseThrow().names());
	}
}
