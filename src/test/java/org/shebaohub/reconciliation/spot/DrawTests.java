package org.shebaohub.reconciliation.spot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DrawTests {

	private static final List<String> PEOPLE = IntStream.range(0, 500).mapToObj(n -> "E" + n).toList();

	@Test
	@DisplayName("R-003-44 R-003-45 the same day and node draw the same people in whatever order they come, another day draws others")
	void canBeDrawnAgain() {
		List<String> drawn = new Draw("2026-10-12/group/east").of(PEOPLE, 10);
		long seed = 20261012;
		System.out.println("seed " + seed);
		List<String> shuffled = new ArrayList<>(PEOPLE);
		Collections.shuffle(shuffled, new Random(seed));
		assertThat(new Draw("2026-10-12/group/east").of(shuffled, 10)).isEqualTo(drawn).hasSize(10).doesNotHaveDuplicates();
		assertThat(new Draw("2026-10-13/group/east").of(PEOPLE, 10)).isNotEqualTo(drawn);
		assertThat(new Draw("2026-10-12/group/west").of(PEOPLE, 10)).isNotEqualTo(drawn);
	}

	@Test
	@DisplayName("R-003-44 over a year everybody is drawn about as often as another")
	void isFair() {
		List<String> all = IntStream.range(0, 2500).mapToObj(day -> new Draw("day-" + day).of(PEOPLE, 5)).flatMap(List::stream).toList();
		assertThat(PEOPLE).allSatisfy(no -> assertThat(Collections.frequency(all, no)).isBetween(7, 50));
	}
}
