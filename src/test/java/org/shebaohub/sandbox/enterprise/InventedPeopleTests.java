package org.shebaohub.sandbox.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.roster.NewEmployment;
import org.shebaohub.testing.Canaries;

class InventedPeopleTests {

	@Test
	@DisplayName("R-004-46 FM-37 the sandbox's people are invented: documents of an area that is not given out, cards and telephone numbers of blocks of their own, well formed")
	void belongToNobody() {
		List<NewEmployment> people = Stream.concat(SamplePeople.all().stream(), SamplePeople.crowd(2000, List.of("001", "943")).stream())
			.map(SamplePerson::employment).toList();
		assertThat(people).hasSizeGreaterThan(2000).allSatisfy(one -> {
			assertThat(one.document().wellFormed()).isTrue();
			List.of(one.document().number(), one.phone(), one.account().accountNo())
				.forEach(number -> assertThat(Canaries.numbersIn(number)).containsExactly(number));
		});
	}
}
