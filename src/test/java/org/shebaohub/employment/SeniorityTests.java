package org.shebaohub.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeniorityTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-10-12");

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', value = {
			"甲 2026-10-01 -                                      | 12 | ''",
			"甲 2026-10-12 -                                      | 1  | ''",
			"甲 2026-01-01 2026-01-31, 甲 2026-02-01 2026-02-28   | 59 | ''",
			"甲 2026-01-01 2026-01-31, 甲 2026-03-01 2026-03-31   | 62 | 2026-02-01 2026-02-28 28",
			"甲 2026-01-01 2026-01-31, 乙 2026-02-02 2026-02-28   | 58 | 2026-02-01 2026-02-01 1 transfer",
			"甲 2026-01-01 2026-01-31, 乙 2026-01-15 2026-02-28   | 59 | ''",
			"甲 2026-01-01 2026-02-28, 乙 2026-01-15 2026-01-20   | 59 | ''",
			"乙 2026-03-01 2026-03-31, 甲 2026-01-01 2026-01-31   | 62 | 2026-02-01 2026-02-28 28 transfer",
			"甲 2026-10-01 2026-12-31, 甲 2027-03-01 -            | 12 | ''" })
	@DisplayName("R-003-34 years of service are counted over rehires and legal entities, and every gap between them is shown")
	void countsOverEmployments(String terms, long days, String gaps) {
		Seniority seniority = Seniority.of(Stream.of(terms.split(", ")).map(SeniorityTests::term).toList(), TODAY);
		assertThat(seniority.days()).isEqualTo(days);
		assertThat(seniority.gaps()).extracting(gap -> gap.from() + " " + gap.to() + " " + gap.days()
				+ (gap.transfer() ? " transfer" : "")).isEqualTo(gaps.isEmpty() ? List.of() : List.of(gaps));
	}

	private static Seniority.Term term(String text) {
		String[] part = text.trim().split(" ");
		return new Seniority.Term(part[0], LocalDate.parse(part[1]), part[2].equals("-") ? null : LocalDate.parse(part[2]));
	}
}
