package org.shebaohub.notice.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.notice.book.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The registered templates: which wording is in use, which parameters each takes, and how they read. */
@Component
public class Templates {

	/**
	 * The parameters of one text, no more than it names, each as long as it may be.
	 *
	 * @param faults which values were not as registered; without the values
	 */
	public record Filled(Map<String, String> params, List<String> faults) {
	}

	private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

	private final String wording;

	Templates(NoticeSettings settings) {
		this.wording = "." + settings.wording().name().toLowerCase(Locale.ROOT);
		List<String> faults = new TemplateFaults(settings).of(Texts.CHINESE, Texts.ENGLISH);
		faults.addAll(new TemplateFaults(settings).of(Texts.ENGLISH, Texts.CHINESE));
		if (!faults.isEmpty()) {
			throw new IllegalStateException("notice templates: " + String.join("; ", faults));
		}
	}

	/** The template in the wording that is in use. @throws IllegalArgumentException for an unknown template */
	public String inUse(String template) {
		if (find(Texts.CHINESE, template + wording, Channel.SYSTEM).isPresent()) {
			return template + wording;
		}
		if (find(Texts.CHINESE, template, Channel.SYSTEM).isEmpty()) {
			throw new IllegalArgumentException("unknown notice template " + template);
		}
		return template;
	}

	public boolean has(String template, Channel channel) {
		return channel == Channel.EMAIL ? Texts.CHINESE.find(subject(template)).isPresent()
				: find(Texts.CHINESE, template, channel).isPresent();
	}

	/** Only what the text names. @throws IllegalArgumentException when one is missing */
	public Filled fill(String template, Channel channel, Map<String, String> given) {
		Map<String, String> params = new LinkedHashMap<>();
		List<String> faults = new ArrayList<>();
		phrases(template, channel).flatMap(phrase -> phrase.names().stream()).distinct().forEach(name -> {
			String value = given.get(name);
			if (value == null) {
				throw new IllegalArgumentException("notice template " + template + " needs " + name);
			}
			Param param = Params.REGISTERED.find(name).orElseThrow();
			String fault = param.fault(value);
			if (fault != null) {
				LOG.warn("{} as {}: {}", template, channel, fault);
				faults.add(fault);
			}
			params.put(name, param.limited(value));
		});
		return new Filled(params, faults);
	}

	private static Stream<Phrase> phrases(String template, Channel channel) {
		Stream<Phrase> text = find(Texts.CHINESE, template, channel).stream();
		return channel == Channel.EMAIL ? Stream.concat(Texts.CHINESE.find(subject(template)).stream(), text) : text;
	}

	public String chinese(String template, Channel channel, Map<String, String> params) {
		return text(Texts.CHINESE, template, channel, params);
	}

	public String english(String template, Channel channel, Map<String, String> params) {
		return text(Texts.ENGLISH, template, channel, params);
	}

	/** The subject of an e-mail. */
	public String subject(String template, Map<String, String> params) {
		return Texts.CHINESE.render(Texts.CHINESE.find(subject(template)).orElseThrow(), params);
	}

	private static String text(Texts texts, String template, Channel channel, Map<String, String> params) {
		return find(texts, template, channel).map(phrase -> texts.render(phrase, params)).orElse("");
	}

	/** Both wordings have one subject. */
	private static String subject(String template) {
		return template.replaceFirst("\\.(long|short)$", "") + ".email-subject";
	}

	/** An e-mail without words of its own says what the system message says. */
	private static Optional<Phrase> find(Texts texts, String template, Channel channel) {
		Optional<Phrase> own = texts.find(template + "." + channel.name().toLowerCase(Locale.ROOT));
		return own.isEmpty() && channel == Channel.EMAIL ? find(texts, template, Channel.SYSTEM) : own;
	}
}
