package org.shebaohub.web.letters;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads a day as {@code 2026-10-08} and in no other way: no time of day, no list of numbers, no fifth digit of a year. */
final class PlainDate extends StdScalarDeserializer<LocalDate> {

	private static final long serialVersionUID = 1;

	PlainDate() {
		super(LocalDate.class);
	}

	@Override
	public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
		if (parser.currentToken() != JsonToken.VALUE_STRING) {
			return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
		}
		try {
			if (parser.getText().matches("\\d{4}-\\d{2}-\\d{2}")) {
				return LocalDate.parse(parser.getText());
			}
		}
		catch (DateTimeException noSuchDay) {
			// answered below like any other malformed day
		}
		return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "not a day");
	}
}
