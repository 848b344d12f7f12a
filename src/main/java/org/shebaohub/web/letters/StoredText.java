package org.shebaohub.web.letters;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Reads text that every store and every counterpart can hold: no control characters, no half of a character. */
final class StoredText extends StringDeserializer {

	private static final long serialVersionUID = 1;

	@Override
	public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
		String text = super.deserialize(parser, context);
		return text.codePoints().allMatch(StoredText::isPlain) ? text
				: (String) context.handleWeirdStringValue(String.class, "", "a control character or half a character");
	}

	private static boolean isPlain(int character) {
		int type = Character.getType(character);
		return type != Character.SURROGATE
				&& (type != Character.CONTROL || character == '\n' || character == '\t' || character == '\r');
	}
}
