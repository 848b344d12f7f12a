package org.shebaohub.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The registered templates: which wording is in use, which parameters each takes, and whether they fit an SMS. */
@Component
class Templates {

	/** Gateways take no longer value. */
	static final int LONGEST_VALUE = 20;

	/** One message; anything longer is billed as several. */
	static final int LONGEST_SMS = 70;

	private final NoticeSettings settings;

	Templates(NoticeSettings settings) {
		this.settings = settings;
		List<String> faults = faults();
		if (!faults.isEmpty()) {
			throw new IllegalStateException("notice templates: " + String.join("; ", faults));
		}
	}

	/** Everything that is wrong with the bundles, so that one start tells all. */
	private List<String> faults() {
		Set<String> unequal = new TreeSet<>(Texts.CHINESE.keys());
		unequal.removeAll(Texts.ENGLISH.keys());
		List<String> faults = new java.util.ArrayList<>();
		unequal.forEach(key -> faults.add(key + " has no English text"));
		Texts.CHINESE.keys().stream().filter(key -> key.endsWith(".sms")).forEach(key -> {
			String text = Texts.CHINESE.find(key.replace(".sms", ""), Channel.SMS).orElseThrow();
			int length = longest(text);
			if (length > LONGEST_SMS) {
				faults.add(key + " can have " + length + " characters, " + LONGEST_SMS + " are one message");
			}
		});
		return faults;
	}

	private int longest(String text) {
		int values = Texts.params(text).size() * LONGEST_VALUE;
		return settings.signature().length() + 2 + text.replaceAll("\\{\\w+}", "").length() + values;
	}

	/** The template's key in the wording that is in use. @throws IllegalArgumentException for an unknown template */
	String inUse(String template, Channel channel) {
		String worded = template + "." + settings.wording().name().toLowerCase(Locale.ROOT);
		if (Texts.CHINESE.find(worded, channel).isPresent()) {
			return worded;
		}
		if (channel == Channel.SYSTEM && Texts.CHINESE.find(template, channel).isEmpty()) {
			throw new IllegalArgumentException("unknown notice template " + template);
		}
		return template;
	}

	boolean has(String template, Channel channel) {
		return Texts.CHINESE.find(template, channel).isPresent();
	}

	/** Only what the text names, cut to what a gateway takes. @throws IllegalArgumentException when one is missing */
	Map<String, String> limited(String template, Channel channel, Map<String, String> given) {
		Map<String, String> limited = new LinkedHashMap<>();
		Texts.params(Texts.CHINESE.find(template, channel).orElseThrow()).forEach(name -> {
			if (given.get(name) == null) {
				throw new IllegalArgumentException("notice template " + template + " needs " + name);
			}
			limited.put(name, channel == Channel.SMS ? cut(given.get(name)) : given.get(name));
		});
		return limited;
	}

	private static String cut(String value) {
		return value.codePointCount(0, value.length()) <= LONGEST_VALUE ? value
				: value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
	}
}
