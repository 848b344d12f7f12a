package org.shebaohub.rehearsal;

/**
 * A claim as its claimant knows it.
 * @param key the Idempotency-Key of the request
 * @param amount in yuan with two places, all of it the employer's
 * @param claimNo null until it is acknowledged
 */
public record Claimed(String key, String employeeNo, String amount, String claimNo) {

	public Claimed acknowledged(String number) {
		return new Claimed(key, employeeNo, amount, number);
	}

	String form() {
		return """
				{"employeeNo":"%s","kind":"OUTPATIENT","dateOfService":"2026-10-09",\
				"lines":[{"description":"门诊","payer":"EMPLOYER","amount":"%s"}]}""".formatted(employeeNo, amount);
	}
}
