package org.shebaohub.web.letters;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads commands to the letter: nothing unknown, nothing twice, nothing after the end, no number where text belongs. */
@Configuration(proxyBeanMethods = false)
class StrictJson implements WebMvcConfigurer {

	@Override
	public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
		converters.stream().filter(MappingJackson2HttpMessageConverter.class::isInstance)
			.map(MappingJackson2HttpMessageConverter.class::cast)
			.forEach(json -> json.setObjectMapper(strict(json.getObjectMapper())));
	}

	static ObjectMapper strict(ObjectMapper usual) {
		ObjectMapper strict = usual.copy()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
		for (LogicalType type : new LogicalType[] { LogicalType.Textual, LogicalType.DateTime }) {
			strict.coercionConfigFor(type).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
				.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
				.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
		}
		return strict.registerModule(new SimpleModule().addDeserializer(String.class, new StoredText())
			.addDeserializer(LocalDate.class, new PlainDate()));
	}
}
