package org.shebaohub.web.letters;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;

/** Words in a header, which are bytes to HTTP: UTF-8 as a shell sends it, or percent-encoded as a browser must. */
public final class HeaderText {

	private HeaderText() {
	}

	/** @return null for none, and nothing for what is no text */
	public static String of(String header) {
		if (header == null) {
			return null;
		}
		try {
			String text = URLDecoder.decode(new String(header.getBytes(ISO_8859_1), UTF_8).replace("+", "%2B"), UTF_8);
			return text.matches("[^\\p{Cntrl}\\ufffd]*") ? text : "";
		}
		catch (IllegalArgumentException broken) {
			return "";
		}
	}
}
