package org.shebaohub.roster.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shebaohub.kernel.Finding;
import org.shebaohub.roster.IdentityDocument;

/**
 * What must hold of the fields of one fact; no finding quotes a value.
 *
 * @param place says where a field stands, such as {@code data.name} or {@code line 3, column name}
 * @param latest no day may lie after this one
 */
public record FieldCheck(FactKind kind, UnaryOperator<String> place, LocalDate latest) {

	private static final Pattern EXTENSION = Pattern.compile(Field.EXTENSION + "[A-Za-z0-9-]{1,40}");

	private static final Pattern ANY_TEXT = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{0,500}");

	public List<Finding> examine(Map<String, String> values) {
		List<Finding> findings = new ArrayList<>();
		kind.required.stream().filter(field -> !values.containsKey(field.word))
			.forEach(field -> findings.add(finding("FIELD_MISSING", field.word, "add it: " + field.remedy)));
		values.forEach((word, value) -> one(word, value).ifPresent(findings::add));
		if (findings.isEmpty()) {
			together(values, findings);
		}
		return findings;
	}

	private java.util.Optional<Finding> one(String word, String value) {
		if (EXTENSION.matcher(word).matches()) {
			return ANY_TEXT.matcher(value).matches() ? java.util.Optional.empty()
					: java.util.Optional.of(finding("FIELD_MALFORMED", word, "write at most 500 characters, no control characters"));
		}
		Field field = Field.of(word);
		if (field == null || !kind.required.contains(field) && !kind.optional.contains(field)) {
			return java.util.Optional.of(finding("FIELD_UNKNOWN", word.replaceAll("[^A-Za-z0-9_.-]", "?"),
					"leave it out; " + kind.type + " has " + words()));
		}
		if (!field.accepts(value)) {
			return java.util.Optional.of(finding("FIELD_MALFORMED", word, "write " + field.remedy));
		}
		if (field.isDay() && LocalDate.parse(value).isAfter(latest)) {
			return java.util.Optional.of(finding("FROM_THE_FUTURE", word, "a day not after " + latest
					+ "; send it again when that day is nearer"));
		}
		return java.util.Optional.empty();
	}

	private void together(Map<String, String> values, List<Finding> findings) {
		if (kind.hires() && !new IdentityDocument(IdentityDocument.Type.valueOf(values.get(Field.DOCUMENT_TYPE.word)),
				values.get(Field.DOCUMENT_NUMBER.word)).wellFormed()) {
			findings.add(finding("DOCUMENT_MALFORMED", Field.DOCUMENT_NUMBER.word,
					"correct the number: its form, birth date or check digit is wrong"));
		}
		List<Field> account = List.of(Field.ACCOUNT_HOLDER, Field.ACCOUNT_NO, Field.ACCOUNT_BANK);
		long given = account.stream().filter(field -> values.containsKey(field.word)).count();
		if (given > 0 && given < account.size()) {
			findings.add(finding("ACCOUNT_INCOMPLETE", Field.ACCOUNT_NO.word,
					"give accountHolder, accountNo and accountBank together, or none of them"));
		}
		String back = values.get(Field.EXPECTED_RETURN.word);
		if (back != null && back.compareTo(values.get(Field.EFFECTIVE_FROM.word)) <= 0) {
			findings.add(finding("FIELD_MALFORMED", Field.EXPECTED_RETURN.word, "a day after effectiveFrom"));
		}
		if (kind == FactKind.UNIT_CHANGED) {
			unit(values, findings);
		}
	}

	private void unit(Map<String, String> values, List<Finding> findings) {
		String change = values.get(Field.CHANGE.word);
		if (change.matches("ADDED|RENAMED") && !values.containsKey(Field.NAME.word)) {
			findings.add(finding("FIELD_MISSING", Field.NAME.word, "add it: the unit's name"));
		}
		if (change.matches("RENAMED|CLOSED") && values.containsKey(Field.PARENT.word)) {
			findings.add(finding("FIELD_UNKNOWN", Field.PARENT.word, "leave it out; MOVED moves a unit"));
		}
		if (change.matches("ADDED|MOVED") && !values.containsKey(Field.PARENT.word)) {
			findings.add(finding("FIELD_MISSING", Field.PARENT.word, "add it: " + Field.PARENT.remedy));
		}
	}

	private Finding finding(String code, String word, String remedy) {
		return new Finding(code, place.apply(word), remedy, null);
	}

	private String words() {
		return java.util.stream.Stream.concat(kind.required.stream(), kind.optional.stream())
			.map(field -> field.word)
			.collect(Collectors.joining(", "));
	}
}
