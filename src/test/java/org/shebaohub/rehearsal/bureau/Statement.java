package org.shebaohub.rehearsal.bureau;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.BureauFile;

/**
 * What a result file says of a unit's month.
 *
 * @param month such as {@code 202301}
 * @param people what it says of each, by insurance number
 */
record Statement(String unit, String month, int sequence, SortedMap<String, Person> people) {

	/** In fen; paid on one day of the month after and credited on the next, or rejected. */
	record Person(long employer, long employee, boolean credited) {
	}

	static Statement random(Random random, String unit, String month, int size) {
		TreeMap<String, Person> people = new TreeMap<>();
		for (int i = 0; i < size; i++) {
			people.put("99%s%05d".formatted(month, i),
					new Person(50_000 + random.nextInt(50_000), 10_000 + random.nextInt(9_999), random.nextInt(50) > 0));
		}
		return new Statement(unit, month, 1, people);
	}

	/** The next sequence: some say otherwise, one is gone, one is new. */
	Statement corrected(Random random) {
		TreeMap<String, Person> other = new TreeMap<>(people);
		people.forEach((no, person) -> {
			if (random.nextInt(20) == 0) {
				other.put(no, new Person(person.employer() + 1, person.employee(), person.credited()));
			}
		});
		other.remove(people.firstKey());
		other.put("99" + month + "99999", new Person(60_000, 12_000, true));
		return new Statement(unit, month, sequence + 1, other);
	}

	/** Each fact by person and kind, as the hub must know it; the day of a rejection is the hub's own. */
	SortedMap<String, String> facts() {
		SortedMap<String, String> facts = new TreeMap<>();
		people.forEach((no, person) -> {
			String shares = " " + person.employer() + "+" + person.employee();
			if (person.credited()) {
				facts.put(no + " PAID", shares + " " + day(9));
				facts.put(no + " CREDITED", shares + " " + day(10));
			}
			else {
				facts.put(no + " REJECTED", shares + " BASE");
			}
		});
		return facts;
	}

	/** How many facts another statement of the same month says otherwise, no longer, or anew. */
	long differences(Statement other) {
		Map<String, String> before = facts();
		Map<String, String> after = other.facts();
		return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
			.filter(key -> !Objects.equals(before.get(key), after.get(key))).count();
	}

	BureauFile file() {
		BureauFile file = BureauFile.of(unit, month).sequence(sequence);
		people.forEach((no, person) -> {
			String employer = Yuan.ofFen(person.employer()).toString();
			String employee = Yuan.ofFen(person.employee()).toString();
			if (person.credited()) {
				file.credits(no, "样例", employer, employee, day(9).replace("-", ""), day(10).replace("-", ""));
			}
			else {
				file.rejects(no, "样例", employer, employee, "BASE");
			}
		});
		return file;
	}

	/** How the hub calls the month: {@code HZ01 2023-01}. */
	String key() {
		return unit + " " + month.substring(0, 4) + "-" + month.substring(4);
	}

	private String day(int day) {
		return "%s-%s-%02d".formatted(month.substring(0, 4), month.substring(4), day);
	}
}
