package org.shebaohub.web.letters;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** The kernel's words in JSON: text both ways, and nothing but text. An amount as a JSON number is refused. */
@Component
class KernelWords extends SimpleModule {

	private static final long serialVersionUID = 1;

	KernelWords() {
		word(Yuan.class, Yuan::of);
		word(EmployeeNo.class, EmployeeNo::new);
		word(OrgNode.class, OrgNode::new);
		word(InsuranceMonth.class, InsuranceMonth::parse);
		setMixInAnnotation(Decision.class, DecisionInJson.class);
	}

	private <T> void word(Class<T> type, Function<String, T> read) {
		addSerializer(type, ToStringSerializer.instance);
		addDeserializer(type, new StdScalarDeserializer<T>(type) {

			private static final long serialVersionUID = 1;

			@Override
			public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
				if (parser.currentToken() != JsonToken.VALUE_STRING) {
					return type.cast(context.handleUnexpectedToken(type, parser));
				}
				try {
					return read.apply(parser.getText());
				}
				catch (RuntimeException unreadable) {
					return type.cast(context.handleWeirdStringValue(type, "", unreadable.getMessage()));
				}
			}
		});
	}

	/** The outcome says it already. */
	private interface DecisionInJson {

		@JsonIgnore
		boolean isRefused();
	}

	/** A month in a path or query. */
	@Component
	static class MonthText implements Converter<String, InsuranceMonth> {

		@Override
		public InsuranceMonth convert(String text) {
			return InsuranceMonth.parse(text);
		}
	}
}
