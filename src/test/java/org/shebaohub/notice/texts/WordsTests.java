package org.shebaohub.notice.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.Cause;
import org.shebaohub.kernel.Role;
import org.shebaohub.reimbursement.ClaimState;

/** What other modules put into the texts has a word in both languages. */
class WordsTests {

	private static void word(String name, String value) {
		assertThat(Texts.CHINESE.hasWord(name, value)).as(name + "." + value).isTrue();
		assertThat(Texts.ENGLISH.hasWord(name, value)).as(name + "." + value).isTrue();
		assertThat(Params.REGISTERED.find(name).orElseThrow().fault(value)).isNull();
	}

	@ParameterizedTest
	@EnumSource(CaseKind.class)
	@DisplayName("R-002-12 R-003-40 every kind of case has its word, its next step, and its words at each level")
	void hasAWordForEveryCase(CaseKind kind) {
		word("kind", kind.name());
		word("next", kind.name());
		assertThat(Texts.CHINESE.render(new Phrase("{kind}"), Map.of("kind", kind.name()))).isEqualTo(kind.word());
		for (int level = 1; level <= 3; level++) {
			word("role", kind.roleAt(level).name());
			String template = kind.templateAt(level);
			assertThat(Stream.of(template, template + ".long")
				.anyMatch(each -> Texts.CHINESE.find(each + ".system").isPresent())).as(template).isTrue();
			assertThat(Texts.CHINESE.find(template + ".email-subject")).as(template).isPresent();
		}
	}

	@ParameterizedTest
	@EnumSource(ClaimState.class)
	@DisplayName("R-002-53 every stage of a claim has its words")
	void hasAWordForEveryStage(ClaimState state) {
		word("stage", state.name());
	}

	@ParameterizedTest
	@EnumSource(Cause.class)
	@DisplayName("R-002-62 every cause has its words")
	void hasAWordForEveryCause(Cause cause) {
		word("cause", cause.name());
		word("role", cause.owner().name());
	}

	static Stream<String> told() {
		return Texts.CHINESE.keys().stream().filter(key -> key.endsWith(".system"));
	}

	@ParameterizedTest
	@MethodSource("told")
	@DisplayName("no text is left in the other's language")
	void keepsTheLanguagesApart(String key) {
		assertThat(Texts.CHINESE.render(Texts.CHINESE.find(key).orElseThrow(), Map.of()))
			.matches(text -> text.codePoints().anyMatch(Character::isIdeographic));
		assertThat(Texts.ENGLISH.render(Texts.ENGLISH.find(key).orElseThrow(), Map.of()))
			.matches(text -> text.codePoints().noneMatch(Character::isIdeographic));
	}

	@Test
	void knowsTheRolesThatAreTold() {
		Arrays.stream(Role.values())
			.filter(role -> role != Role.EMPLOYEE && !role.name().endsWith("SYSTEM"))
			.forEach(role -> word("role", role.name()));
	}
}
