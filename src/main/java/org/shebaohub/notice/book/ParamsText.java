package org.shebaohub.notice.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A notice's parameters as one text that can be sealed and read back. */
final class ParamsText {

	private ParamsText() {
	}

	static String write(Map<String, String> params) {
		return new TreeMap<>(params).entrySet().stream()
			.map(param -> param.getKey() + "=" + URLEncoder.encode(param.getValue(), UTF_8))
			.collect(Collectors.joining("&"));
	}

	static Map<String, String> read(String text) {
		Map<String, String> params = new LinkedHashMap<>();
		Arrays.stream(text.split("&")).filter(param -> !param.isEmpty()).map(param -> param.split("=", 2))
			.forEach(param -> params.put(param[0], URLDecoder.decode(param[1], UTF_8)));
		return params;
	}
}
