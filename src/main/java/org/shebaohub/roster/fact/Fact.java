package org.shebaohub.roster.fact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.roster.IdentityDocument;
import org.shebaohub.roster.PayeeAccount;

/**
 * One thing that was told; it is added and never changed.
 *
 * @param subject the employee's number, or {@code unit/} and the unit's code
 * @param effective from which day on it holds; of a departure the last day
 */
public record Fact(long id, FactKind kind, String subject, LocalDate effective, Origin origin,
		Map<String, String> values) {

	/**
	 * Who told it, when it was said there and when it was recorded here.
	 *
	 * @param scope the node within which the teller may tell
	 */
	public record Origin(String source, String eventId, String toldBy, OrgNode scope, Instant time, Instant recordedAt) {
	}

	/** @param values checked before */
	public static Fact of(FactKind kind, Map<String, String> values, Origin origin) {
		String day = values.get(kind.day().word);
		String code = values.getOrDefault(Field.UNIT.word, "").toLowerCase(Locale.ROOT);
		return new Fact(0, kind, kind == FactKind.UNIT_CHANGED ? "unit/" + code : values.get(Field.EMPLOYEE_NO.word),
				day == null ? LocalDate.ofInstant(origin.time(), BusinessClock.ZONE) : LocalDate.parse(day), origin, values);
	}

	/** The first day that it makes different: after a departure the day behind the last. */
	public LocalDate turnsOn() {
		return kind == FactKind.LEFT ? effective.plusDays(1) : effective;
	}

	/** @return null when the field is absent */
	public String value(Field field) {
		return values.get(field.word);
	}

	public boolean has(Field field) {
		return values.containsKey(field.word);
	}

	/** Codes of units are the same in either case. */
	public String unit(Field field) {
		return value(field).toLowerCase(Locale.ROOT);
	}

	/** The same fact under the id under which it was kept. */
	public Fact kept(long keptId) {
		return new Fact(keptId, kind, subject, effective, origin, values);
	}

	/** Of a hire. */
	public IdentityDocument document() {
		return new IdentityDocument(IdentityDocument.Type.valueOf(value(Field.DOCUMENT_TYPE)), value(Field.DOCUMENT_NUMBER));
	}

	/** @return null when it carries none */
	public PayeeAccount account() {
		return !has(Field.ACCOUNT_NO) ? null
				: new PayeeAccount(value(Field.ACCOUNT_HOLDER), value(Field.ACCOUNT_NO), value(Field.ACCOUNT_BANK));
	}

	/** Who told it under which id, of whom and what; one event of a file tells of many. */
	public String changeId() {
		return UUID.nameUUIDFromBytes((origin.source() + "\n" + origin.eventId() + "\n" + subject + "\n" + kind).getBytes(UTF_8))
			.toString();
	}

	/** What was told and is not personal, extension fields as they came. */
	public Map<String, String> open() {
		Map<String, String> open = new TreeMap<>(values);
		open.keySet().removeIf(word -> !Field.isOpen(word));
		return open;
	}

	String text() {
		return new TreeMap<>(values).entrySet().stream()
			.map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), UTF_8))
			.collect(Collectors.joining("&"));
	}

	static Map<String, String> values(String text) {
		Map<String, String> values = new LinkedHashMap<>();
		Arrays.stream(text.split("&")).map(value -> value.split("=", 2))
			.forEach(value -> values.put(value[0], URLDecoder.decode(value[1], UTF_8)));
		return values;
	}
}
