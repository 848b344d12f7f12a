package org.shebaohub.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.json.JsonWriter;

class MaskTests {

	@ParameterizedTest
	@CsvSource({ "DOCUMENT, 11010519491231002X, 110***********002X", "DOCUMENT, E12345678, E******78", "DOCUMENT, E12345, E***45",
			"DOCUMENT, E1234, ****", "PHONE, 13812345678, 138****5678", "PHONE, 1234567, ****", "PHONE, 1381234567, ****",
			"ACCOUNT, 6217000010000000003, ****0003", "ACCOUNT, 123, ****123", "NAME, 张三, 张*", "NAME, 𠮷田, 𠮷*" })
	@DisplayName("SEC-08 F-13 each kind of number shows its ends, and so few of a short one that the rest cannot be guessed from them")
	void showsTheEnds(Mask mask, String plain, String shown) {
		assertThat(mask.of(plain)).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource({ "/api/employees/11010519491231002X, /api/employees/****", "/api/x?key=13812345678, /api/x?key=****",
			"/api/claims/C20261012-000123, /api/claims/C20261012-000123", "/api/employees/E1001/months/2026-08, /api/employees/E1001/months/2026-08" })
	@DisplayName("SEC-08 FM-37 an address keeps the keys of claims, and loses what could be a person's number")
	void leavesNumbersOut(String address, String shown) {
		assertThat(Mask.withoutNumbers(address)).isEqualTo(shown);
	}

	@Test
	@DisplayName("SEC-08 FM-37 a line of the log for machines, its stack traces included, loses a person's number and keeps trace and case")
	void leavesNumbersOutOfDocuments() {
		String line = JsonWriter.of((JsonWriter.Members<String> members) -> {
			members.add("message", "no answer for 13812345678");
			members.add("error").usingMembers(error -> error.add("stack_trace", "Key (account)=(6217000010000000003)"));
			members.add("trace.id", "4bf92f3577b34da613812345678e4736");
			members.add("case", "C20261012-000123");
			new NamelessLines().customize((JsonWriter.Members) members);
		}).writeToString("");
		assertThat(line).doesNotContain("for 13812345678", "6217000010000000003")
			.contains("no answer for ****", "(****)", "4bf92f3577b34da613812345678e4736", "C20261012-000123");
	}

	@ParameterizedTest
	@EnumSource(Mask.class)
	@DisplayName("what is not there looks as what is short: nobody learns which")
	void hidesThatThereIsNone(Mask mask) {
		assertThat(mask.of(null)).isEqualTo(mask.of("")).isEqualTo("****");
	}
}
