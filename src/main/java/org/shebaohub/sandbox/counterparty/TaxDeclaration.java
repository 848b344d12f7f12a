package org.shebaohub.sandbox.counterparty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.shebaohub.kernel.Yuan;

/**
 * One declaration as the tax bureau knows it.
 * @param payable what the accepted lines come to
 * @param accepted how many lines were accepted
 * @param paymentDelay milliseconds before the answer to a payment leaves
 */
record TaxDeclaration(String declarationNo, String digest, String receiptNo, String payable, int accepted,
		List<Map<String, String>> rejected, int paymentDelay, Instant paidAt, LocalDate creditedOn) {

	private static final List<String> FIELDS = List.of("insuranceNo", "line", "employerShare", "employeeShare");

	/** @throws IllegalArgumentException when something is missing or malformed, or the lines do not come to the total */
	static TaxDeclaration read(Call call, String receiptNo) {
		call.text("unit", ".+");
		call.text("month", "\\d{4}-\\d{2}");
		List<Map<String, String>> lines = lines(call);
		List<Map<String, String>> rejected = lines.stream().filter(line -> rejection(call, line) != null)
			.map(line -> Map.of("insuranceNo", line.get("insuranceNo"), "line", line.get("line"), "code", rejection(call, line))).toList();
		if (!sum(lines).equals(Yuan.of(call.text("total", ".+")))) {
			throw new IllegalArgumentException("the lines come to " + sum(lines) + ", not to the total");
		}
		Yuan payable = sum(lines.stream().filter(line -> rejection(call, line) == null).toList());
		return new TaxDeclaration(call.path(2), call.digest(), receiptNo, payable.toString(), lines.size() - rejected.size(),
				rejected, call.says("paymentDelayMilliseconds", 0), null, null);
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, String>> lines(Call call) {
		List<Map<String, String>> lines = (List<Map<String, String>>) call.body().get("lines");
		if (lines == null || lines.isEmpty() || !lines.stream().allMatch(line -> FIELDS.stream().allMatch(line::containsKey))) {
			throw new IllegalArgumentException("field lines is missing or malformed");
		}
		return lines;
	}

	private static Yuan sum(List<Map<String, String>> lines) {
		return lines.stream().map(line -> Yuan.of(line.get("employerShare")).plus(Yuan.of(line.get("employeeShare"))))
			.reduce(Yuan.ZERO, Yuan::plus);
	}

	/** The code with which the mapping lets lines of that ending be rejected, else null. */
	private static String rejection(Call call, Map<String, String> line) {
		String number = line.get("insuranceNo");
		Map<String, String> endings = call.says("rejectsEndings", Map.of());
		return endings.get(number.substring(Math.max(0, number.length() - 3)));
	}

	TaxDeclaration paid(Instant now) {
		return new TaxDeclaration(this.declarationNo, this.digest, this.receiptNo, this.payable, this.accepted, this.rejected,
				this.paymentDelay, now, null);
	}

	TaxDeclaration credited(LocalDate on) {
		return new TaxDeclaration(this.declarationNo, this.digest, this.receiptNo, this.payable, this.accepted, this.rejected,
				this.paymentDelay, this.paidAt, on);
	}

	String unpaidStatus() {
		if (this.rejected.isEmpty()) {
			return "DECLARED";
		}
		return this.accepted == 0 ? "REJECTED" : "PARTIAL";
	}
}
