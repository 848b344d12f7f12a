package org.shebaohub.notice.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.notice.book.Channel;
import org.shebaohub.notice.texts.NoticeSettings.Wording;

class TemplatesTests {

	static final String POISON = "住院肺癌手术";

	final Templates templates = templates("社保枢纽");

	static Templates templates(String signature) {
		return new Templates(new NoticeSettings(Wording.LONG, signature, false, Duration.ofMinutes(10), Map.of()));
	}

	static Stream<String> sms() {
		return Texts.CHINESE.keys().stream().filter(key -> key.endsWith(".sms")).map(key -> key.replace(".sms", ""));
	}

	@ParameterizedTest
	@MethodSource("sms")
	@DisplayName("F-20 no SMS says anything medical, whatever is put into it")
	void keepsMedicalFactsOutOfSms(String template) {
		Map<String, String> poisoned = new HashMap<>();
		Texts.CHINESE.find(template + ".sms").orElseThrow().names().forEach(name -> poisoned.put(name, POISON));
		Templates.Filled filled = templates.fill(template, Channel.SMS, poisoned);
		String text = templates.chinese(template, Channel.SMS, filled.params());
		assertThat(!filled.faults().isEmpty() || !text.contains(POISON)).as(text).isTrue();
		assertThat(Stream.of("住院", "病", "诊", "医", "药", "手术"))
			.noneMatch(templates.chinese(template, Channel.SMS, Map.of())::contains);
		assertThat(Stream.of("hospital", "illness", "diagnos", "medic", "surgery"))
			.noneMatch(templates.english(template, Channel.SMS, Map.of()).toLowerCase()::contains);
	}

	@Test
	@DisplayName("F-20 a text that could need two messages stops the start, with file, template and number")
	void refusesTextThatDoesNotFitOneMessage() {
		assertThatThrownBy(() -> templates("一个长得不得了的公司签名一个长得不得了的公司签名"))
			.hasMessageContaining("notices_zh_CN.properties: claim-paid.sms can have 8")
			.hasMessageContaining("characters, 70 are one message");
	}

	@ParameterizedTest
	@CsvSource({ "claimNo, C20261012-000123, true", "claimNo, 住院, false", "claimNo, C-123456789-123456789-1, false",
			"amount, 1234.50, true", "amount, 1234元, false", "month, 2026-08, true", "stage, PAID, true",
			"stage, DIED, false", "name, 阿卜杜拉·买买提, true" })
	@DisplayName("a value is what its parameter was registered as, or the text says what is wrong")
	void knowsWhatAParameterTakes(String name, String value, boolean fits) {
		String fault = Params.REGISTERED.find(name).orElseThrow().fault(value);
		assertThat(fault == null).as(fault).isEqualTo(fits);
		assertThat(String.valueOf(fault)).doesNotContain("住院");
	}

	@Test
	@DisplayName("a value that is too long is cut between characters, also beyond the first plane, and reported")
	void cutsLongValues() {
		String name = "𠮷".repeat(60);
		Templates.Filled filled = templates.fill("claim-parked-hr.long", Channel.SYSTEM, Map.of("name", name, "diagnosis", "x"));
		assertThat(filled.params().get("name")).endsWith("𠮷…")
			.satisfies(cut -> assertThat(cut.codePointCount(0, cut.length())).isEqualTo(40));
		assertThat(filled.faults()).containsExactly("name has 60 characters of at most 40");
		assertThat(filled.params()).doesNotContainKey("diagnosis");
	}

	@Test
	void needsEveryParameter() {
		assertThatThrownBy(() -> templates.fill("claim-paid", Channel.SYSTEM, Map.of("claimNo", "C1")))
			.hasMessageContaining("needs amount");
	}

	@ParameterizedTest
	@ValueSource(strings = { "name\nBcc: a@b", "a\r\nb" })
	void keepsValuesOnOneLine(String value) {
		assertThat(templates.fill("claim-parked-hr.long", Channel.SYSTEM, Map.of("name", value)).params().get("name"))
			.doesNotContain("\n", "\r");
	}

	@Test
	@DisplayName("A-1 both wordings are shipped with the same subject, in both languages")
	void hasBothWordings() {
		List<String> worded = Texts.CHINESE.keys().stream().filter(key -> key.contains(".long.")).toList();
		assertThat(worded).hasSizeGreaterThanOrEqualTo(2)
			.allSatisfy(key -> assertThat(Texts.CHINESE.keys()).contains(key.replace(".long.", ".short.")));
		assertThat(templates.subject("claim-parked-hr.short", Map.of("claimNo", "C1")))
			.isEqualTo(templates.subject("claim-parked-hr.long", Map.of("claimNo", "C1")));
	}

	@Test
	@DisplayName("every e-mail has a body")
	void everySubjectHasABody() {
		assertThat(Texts.CHINESE.keys().stream().filter(key -> key.endsWith(".email-subject"))).isNotEmpty()
			.allSatisfy(key -> assertThat(templates.chinese(templates.inUse(key.replace(".email-subject", "")),
					Channel.EMAIL, Map.of())).isNotEmpty());
	}
}
