package org.shebaohub.sandbox.counterparty;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.http.ResponseDefinition;

/** Enrolment (人社, 医保) and the housing fund (公积金): each takes changes of coverage under the sender's number, and confirms later. */
final class EnrollmentOffices extends Door {

	/**
	 * One change as its office knows it.
	 * @param office the path's beginning: enrollment or fund
	 * @param fate CONFIRMED, REJECTED or NEVER
	 */
	record Filed(String office, String changeNo, String digest, String receiptNo, String insuranceNo, String kind, String month,
			String fate, String code, LocalDate confirmedOn) {

		String key() {
			return office + "/" + changeNo;
		}

		Filed confirmed(LocalDate on) {
			return new Filed(office, changeNo, digest, receiptNo, insuranceNo, kind, month, fate, code, on);
		}
	}

	private static final String KINDS = "ADDITION|REMOVAL|CHANGE|REINSTATEMENT|TRANSFER";

	private final MockClock clock;

	private final Journal journal;

	private final Map<String, Filed> changes = new LinkedHashMap<>();

	private final Map<String, Integer> polls = new HashMap<>();

	EnrollmentOffices(Path books, MockClock clock) {
		super("enrollment");
		Path file = books.resolve("enrollment.journal");
		Journal.lines(file).stream().map(line -> Json.read(line, Filed.class)).forEach(known -> this.changes.put(known.key(), known));
		this.journal = new Journal(file);
		this.clock = clock;
	}

	@Override
	synchronized ResponseDefinition answer(Call call) {
		if (call.path(1).equals("persons")) {
			return call.answer(Map.of("changes", done(call.path(0), call.path(2))));
		}
		Filed known = this.changes.get(call.path(0) + "/" + call.path(2));
		if (call.method().equals("PUT")) {
			return take(call, known);
		}
		return known == null ? call.answer(404, Map.of("code", "NOT_FOUND")) : call.answer(shown(known));
	}

	private ResponseDefinition take(Call call, Filed known) {
		if (known != null) {
			return known.digest().equals(call.digest()) ? call.answer(202, receipt(known))
					: call.answer(409, Map.of("code", "OTHER_CONTENT", "changeNo", known.changeNo()));
		}
		call.text("effective", "\\d{4}-\\d{2}-\\d{2}");
		Filed filed = new Filed(call.path(0), call.path(2), call.digest(), "Z" + (this.changes.size() + 200001),
				call.text("insuranceNo", ".+"), call.text("kind", KINDS), call.text("month", "\\d{4}-\\d{2}"),
				call.says("fate", "CONFIRMED"), call.says("code", ""), null);
		if (loses(call, filed.key())) {
			return call.says("receipt", false) ? call.answer(202, receipt(filed)) : call.asWritten();
		}
		save(filed);
		return call.says("lostSends", 0) > 0 ? call.answer(202, receipt(filed)) : call.answer(receipt(filed));
	}

	private Map<String, Object> shown(Filed filed) {
		Map<String, Object> answer = new LinkedHashMap<>(receipt(filed));
		boolean looked = this.polls.merge(filed.key(), 1, Integer::sum) > 1;
		if (filed.fate().equals("REJECTED")) {
			answer.put("status", "REJECTED");
			answer.put("code", filed.code());
		}
		else if (filed.confirmedOn() != null || looked && filed.fate().equals("CONFIRMED")) {
			Filed done = filed.confirmedOn() != null ? filed : save(filed.confirmed(this.clock.today()));
			answer.put("status", "CONFIRMED");
			answer.put("confirmedOn", done.confirmedOn());
		}
		return answer;
	}

	private List<Map<String, Object>> done(String office, String insuranceNo) {
		return this.changes.values().stream()
			.filter(one -> one.office().equals(office) && one.insuranceNo().equals(insuranceNo) && one.confirmedOn() != null)
			.map(one -> Map.<String, Object>of("changeNo", one.changeNo(), "kind", one.kind(), "month", one.month(), "confirmedOn",
					one.confirmedOn()))
			.toList();
	}

	private static Map<String, Object> receipt(Filed filed) {
		return Map.of("changeNo", filed.changeNo(), "receiptNo", filed.receiptNo(), "status", "RECEIVED");
	}

	private Filed save(Filed filed) {
		this.journal.append(Json.write(filed));
		this.changes.put(filed.key(), filed);
		return filed;
	}

	@Override
	public void stop() {
		this.journal.close();
	}
}
