package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.roster.IdentityDocument.Type;

class IdentityDocumentTests {

	@ParameterizedTest(name = "{0} {1}: {2}")
	@DisplayName("F-10 form, birth date and check digit of the documents that have one")
	@CsvSource({ "RESIDENT_ID, 11010519491231002X, true", "RESIDENT_ID, 11010519491231002x, true",
			"RESIDENT_ID, 44030519881112002X, true", "RESIDENT_ID, 110101199003070011, true",
			"RESIDENT_ID, 110101199003070012, false", "RESIDENT_ID, 31011519850229001X, false",
			"RESIDENT_ID, 110105491231002, false", "PASSPORT, E12345678, true", "PASSPORT, E1234, false" })
	void knowsTheForm(Type type, String number, boolean wellFormed) {
		assertThat(new IdentityDocument(type, number).wellFormed()).isEqualTo(wellFormed);
	}

	@Test
	@DisplayName("F-13 a document shows nothing in a text")
	void masks() {
		assertThat(new IdentityDocument(Type.RESIDENT_ID, "11010519491231002X").toString()).doesNotContain("110");
	}
}
