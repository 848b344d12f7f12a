package org.shebaohub.payout.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The states and events of the transition table, by the names that the table uses. */
final class Table {

	static final Instant SENT = Instant.parse("2026-10-12T02:00:00Z");

	static final Duration DELAY = Duration.ofMinutes(10);

	private static final Instant LATE = SENT.plus(DELAY);

	private Table() {
	}

	static Map<String, BankCharacter> banks() {
		Map<String, BankCharacter> banks = new LinkedHashMap<>();
		banks.put("dedup", new BankCharacter(true, true, DELAY));
		banks.put("queryable", new BankCharacter(false, true, DELAY));
		banks.put("blind", new BankCharacter(false, false, DELAY));
		return banks;
	}

	static Map<String, Standing> states() {
		Map<String, Standing> states = new LinkedHashMap<>();
		states.put("WAITING_RELEASE amount", Standing.fresh(Hold.AMOUNT));
		states.put("WAITING_RELEASE ceiling", Standing.fresh(Hold.CEILING));
		states.put("WAITING_RELEASE ceiling, one said yes",
				Standing.fresh(Hold.CEILING).heard(new Opinion("zhao", true)));
		states.put("READY", Standing.fresh(Hold.NONE));
		states.put("READY maybe sent", sent(PayoutState.READY).perhapsSent());
		states.put("SENDING", sent(PayoutState.SENDING));
		states.put("ACCEPTED", sent(PayoutState.ACCEPTED).perhapsSent());
		states.put("UNKNOWN", sent(PayoutState.UNKNOWN).perhapsSent());
		states.put("UNKNOWN not found once", sent(PayoutState.UNKNOWN).perhapsSent().notFound(1));
		states.put("UNKNOWN one said paid", sent(PayoutState.UNKNOWN).perhapsSent().heard(new Opinion("zhao", true)));
		states.put("PAID", sent(PayoutState.PAID).booked(true));
		states.put("FAILED", sent(PayoutState.FAILED));
		states.put("RETURNED", sent(PayoutState.RETURNED));
		states.put("CONTRADICTED", sent(PayoutState.CONTRADICTED));
		states.put("CONTRADICTED booked, one said not", sent(PayoutState.CONTRADICTED).booked(true)
				.heard(new Opinion("zhao", false)));
		states.put("CANCELLED", Standing.fresh(Hold.NONE).in(PayoutState.CANCELLED));
		return states;
	}

	static Map<String, PayoutEvent> events() {
		Map<String, PayoutEvent> events = new LinkedHashMap<>();
		events.put("released by zhao", new PayoutEvent.Released("zhao"));
		events.put("released by qian", new PayoutEvent.Released("qian"));
		events.put("send begun", new PayoutEvent.SendBegun(SENT.plusSeconds(60)));
		events.put("ceiling breached", new PayoutEvent.CeilingBreached());
		events.put("account changed", new PayoutEvent.AccountChanged());
		events.put("disputed", new PayoutEvent.Disputed());
		for (Outcome outcome : Outcome.values()) {
			events.put("send answered " + outcome, new PayoutEvent.SendAnswered(outcome, LATE));
		}
		for (Outcome outcome : Outcome.values()) {
			events.put("query answered " + outcome, new PayoutEvent.QueryAnswered(outcome, LATE));
		}
		events.put("query answered NOT_FOUND too early",
				new PayoutEvent.QueryAnswered(Outcome.NOT_FOUND, LATE.minusMillis(1)));
		events.put("debit listed", new PayoutEvent.DebitListed());
		events.put("return listed", new PayoutEvent.ReturnListed());
		events.put("nothing listed", new PayoutEvent.NothingListed());
		events.put("zhao says paid", new PayoutEvent.Judged("zhao", true));
		events.put("qian says paid", new PayoutEvent.Judged("qian", true));
		events.put("qian says not paid", new PayoutEvent.Judged("qian", false));
		return events;
	}

	/** Every pair of state and event with what it leads to: one cell, or one per bank where they differ. */
	static List<String> rows() {
		List<String> rows = new ArrayList<>();
		states().forEach((state, standing) -> events().forEach((event, happened) -> {
			Map<String, String> cells = new LinkedHashMap<>();
			banks().forEach((bank, character) ->
					cells.put(bank, cell(standing, PayoutCore.step(standing, happened, character))));
			String outcome = cells.values().stream().distinct().count() == 1 ? cells.get("blind")
					: cells.entrySet().stream().map(cell -> cell.getKey() + ": " + cell.getValue())
							.collect(Collectors.joining(" | "));
			rows.add(state + " + " + event + " -> " + outcome);
		}));
		return rows;
	}

	private static String cell(Standing before, Step step) {
		if (step.next().equals(before) && step.intents().isEmpty()) {
			return "-";
		}
		StringBuilder cell = new StringBuilder(step.next().state().name());
		step.intents().forEach(intent -> cell.append(" !").append(intent));
		return cell.toString();
	}

	private static Standing sent(PayoutState state) {
		return Standing.fresh(Hold.NONE).sent(SENT).in(state);
	}
}
