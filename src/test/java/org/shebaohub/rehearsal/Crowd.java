package org.shebaohub.rehearsal;

import java.util.List;
import java.util.stream.IntStream;

/** The people for whom the rehearsals claim: many, insured, with accounts of every behaviour of the bank. */
public final class Crowd {

	private static final int SIZE = 200;

	/** Every second account is an ordinary one; mocks/README.md says what happens at the others. */
	private static final String ENDINGS = "001,901,002,902,003,903,004,904,005,905,006,906,007,907,008,911,009,912,010,913,"
			+ "011,921,012,922,013,923,014,924,015,931,016,932,017,933,018,941,019,942,020,943";

	private Crowd() {
	}

	/** A hub with that crowd, at a bank whose mishaps take seconds and not minutes. */
	public static HubSetup settings(HubSetup setup) {
		return setup.with("hub.sandbox.crowd", SIZE)
			.with("hub.sandbox.crowd-endings", ENDINGS)
			.with("hub.bank.visibility-delay", "40s")
			.with("hub.bank.query-pauses", "1s,2s,5s")
			.with("hub.bank.definitive-failures", "ACCOUNT_NOT_FOUND,ACCOUNT_CLOSED")
			.with("hub.exchange.claimed-for", "15s")
			.with("hub.exchange.pauses", "1s,2s,5s")
			.with("camel.component.http.response-timeout", "2500")
			.with("camel.component.http.so-timeout", "2500");
	}

	/** A hub with that crowd at a bank that only behaves well. */
	public static HubSetup ordinary(HubSetup setup) {
		return setup.with("hub.sandbox.crowd", SIZE);
	}

	public static List<String> employees() {
		return numbered(1, SIZE);
	}

	/** Who claims where others of the crowd are on leave. */
	public static List<String> claimants() {
		return numbered(1, 150);
	}

	/** Who is on leave and claims nothing; with none of their numbers the ERP misbehaves. */
	public static List<String> mothers() {
		return numbered(151, 174);
	}

	private static List<String> numbered(int first, int last) {
		return IntStream.rangeClosed(first, last).mapToObj("K%05d"::formatted).toList();
	}
}
