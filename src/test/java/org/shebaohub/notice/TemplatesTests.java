package org.shebaohub.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.notice.NoticeSettings.Wording;

class TemplatesTests {

	final Templates templates = templates("社保枢纽");

	static Templates templates(String signature) {
		return new Templates(new NoticeSettings(Wording.LONG, signature, Map.of()));
	}

	static Stream<String> keys() {
		return Texts.CHINESE.keys().stream();
	}

	@ParameterizedTest
	@MethodSource("keys")
	void hasSameParametersInBothLanguages(String key) {
		assertThat(Texts.ENGLISH.keys()).contains(key);
		String template = key.substring(0, key.lastIndexOf('.'));
		for (Channel channel : Channel.values()) {
			Texts.CHINESE.find(template, channel).ifPresent(text -> assertThat(
					Texts.params(Texts.ENGLISH.find(template, channel).orElseThrow())).isEqualTo(Texts.params(text)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "住院", "病", "诊", "医", "药", "手术" })
	@DisplayName("F-20 no SMS holds a medical fact")
	void keepsMedicalFactsOutOfSms(String word) {
		assertThat(keys().filter(key -> key.endsWith(".sms"))
			.map(key -> Texts.CHINESE.find(key.replace(".sms", ""), Channel.SMS).orElseThrow()))
			.isNotEmpty().noneMatch(text -> text.contains(word));
	}

	@Test
	@DisplayName("F-20 a template that could need two messages stops the start")
	void refusesTextThatDoesNotFitOneMessage() {
		assertThatThrownBy(() -> templates("一个长得不得了的公司签名一个长得不得了的公司签名"))
			.hasMessageContaining("claim-paid.sms can have");
	}

	@Test
	void cutsLongValuesForTheGatewayOnly() {
		Map<String, String> given = Map.of("claimNo", "阿卜杜拉·买买提·阿卜杜拉·买买提·𠮷𠮷𠮷𠮷", "amount", "1.00", "diagnosis", "x");
		assertThat(templates.limited("claim-paid", Channel.SMS, given).get("claimNo")).endsWith("…")
			.satisfies(cut -> assertThat(cut.codePointCount(0, cut.length())).isEqualTo(20));
		assertThat(templates.limited("claim-paid", Channel.SYSTEM, given)).containsEntry("claimNo",
				given.get("claimNo"));
		assertThat(templates.limited("claim-paid", Channel.SMS, given)).doesNotContainKey("diagnosis");
	}
}
