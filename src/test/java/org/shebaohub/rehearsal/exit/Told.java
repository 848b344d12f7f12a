package org.shebaohub.rehearsal.exit;

/**
 * An event, always the same for the same employee.
 *
 * @param money whether the ERP tells it, not the HR system
 */
record Told(boolean money, String event) {

	/** Since June; the units of the crowd have paid every month up to September. */
	static Told onLeave(String no) {
		return new Told(false, event(no, "employee.leave-started", """
				"leaveKind":"MATERNITY","effectiveFrom":"2026-06-01","expectedReturn":"2026-10-08\""""));
	}

	static Told hired(Leaver leaver) {
		return new Told(false, event(leaver.no(), "employee.hired", """
				"employer":"样例集团","unit":"hangzhou","effectiveFrom":"2026-09-01","name":"离职%1$s","documentType":"PASSPORT",
				"documentNumber":"X%1$s","phone":"13711112222\"""".formatted(leaver.no())));
	}

	static Told resigned(String no) {
		return new Told(false, event(no, "employee.resigned", """
				"resignationId":"R-%s","lastDay":"2026-12-31\"""".formatted(no)));
	}

	static Told borrowed(Leaver leaver) {
		return new Told(true, event(leaver.no(), "loan.booked", """
				"record":"%s","amount":"500.00","bookedOn":"2026-10-09\"""".formatted(leaver.loan())));
	}

	static Told paidBack(Leaver leaver) {
		return new Told(true, event(leaver.no(), "item.cleared", """
				"clearing":"%s","item":"%s","amount":"500.00","clearedOn":"2026-10-10\"""".formatted(leaver.clearing(), leaver.loan())));
	}

	private static String event(String no, String type, String data) {
		return """
				{"specversion":"1.0","id":"%s-%s","source":"rehearsal","type":"%s","time":"2026-10-11T09:00:00+08:00",
				"data":{"employeeNo":"%s",%s}}""".formatted(no, type, type, no, data);
	}
}
