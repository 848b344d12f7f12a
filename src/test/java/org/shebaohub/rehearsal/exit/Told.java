package org.shebaohub.rehearsal.exit;

/**
 * An event, always the same for the same leaver.
 *
 * @param money whether the ERP tells it, not the HR system
 */
record Told(boolean money, String event) {

	static Told hired(Leaver leaver) {
		return new Told(false, event(leaver, "employee.hired", """
				"employer":"样例集团","unit":"hangzhou","effectiveFrom":"2026-09-01","name":"离职%1$s","documentType":"PASSPORT",
				"documentNumber":"X%1$s","phone":"13711112222\"""".formatted(leaver.no())));
	}

	static Told resigned(Leaver leaver) {
		return new Told(false, event(leaver, "employee.resigned", """
				"resignationId":"R-%s","lastDay":"2026-12-31\"""".formatted(leaver.no())));
	}

	static Told borrowed(Leaver leaver) {
		return new Told(true, event(leaver, "loan.booked", """
				"record":"%s","amount":"500.00","bookedOn":"2026-10-09\"""".formatted(leaver.loan())));
	}

	static Told paidBack(Leaver leaver) {
		return new Told(true, event(leaver, "item.cleared", """
				"clearing":"%s","item":"%s","amount":"500.00","clearedOn":"2026-10-10\"""".formatted(leaver.clearing(), leaver.loan())));
	}

	private static String event(Leaver leaver, String type, String data) {
		return """
				{"specversion":"1.0","id":"%s-%s","source":"rehearsal","type":"%s","time":"2026-10-11T09:00:00+08:00",
				"data":{"employeeNo":"%s",%s}}""".formatted(leaver.no(), type, type, leaver.no(), data);
	}
}
