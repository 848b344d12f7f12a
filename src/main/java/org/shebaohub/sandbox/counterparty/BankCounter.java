package org.shebaohub.sandbox.counterparty;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.github.tomakehurst.wiremock.http.ResponseDefinition;

import org.shebaohub.sandbox.counterparty.BankBooks.BankOrder;
import org.shebaohub.kernel.Yuan;

/** The bank's door: takes orders as the mapping tells it to, and answers queries from the books. */
final class BankCounter extends Door {

	private final MockClock clock;

	private final Callbacks callbacks;

	private final Map<String, BankBooks> banks = new TreeMap<>();

	private final Map<String, BankLedger> ledgers = new TreeMap<>();

	BankCounter(Path books, MockClock clock, Callbacks callbacks) {
		super("bank");
		this.clock = clock;
		this.callbacks = callbacks;
		for (String character : List.of("dedup", "queryable", "blind")) {
			BankLedger ledger = new BankLedger(BankLedger.file(books, character));
			this.ledgers.put(character, ledger);
			this.banks.put(character, new BankBooks(character, character.equals("dedup"), ledger, clock));
		}
	}

	@Override
	ResponseDefinition answer(Call call) {
		BankBooks bank = this.banks.get(call.path(1));
		if (bank == null) {
			return call.answer(404, Map.of("code", "NO_SUCH_BANK"));
		}
		return switch (call.path(2)) {
			case "payouts" -> call.method().equals("POST") ? pay(bank, call) : query(bank, call);
			case "statements" -> call.answer(statement(bank, call.path(3)));
			default -> call.answer(Map.of("lines", bank.money().stream().map(BankCounter::shown).toList()));
		};
	}

	private ResponseDefinition pay(BankBooks bank, Call call) {
		String endToEndId = reference(call);
		if (loses(call, call.path(1) + "/" + endToEndId)) {
			return call.asWritten();
		}
		String digest = call.digest();
		BankLine[] taken = new BankLine[1];
		Optional<BankLine> earlier = bank.earlierOr(endToEndId, serial -> taken[0] = line(call, endToEndId, digest, serial));
		if (earlier.isEmpty()) {
			call.says("callbacks", List.<Map<String, Object>>of()).forEach(callback -> push(endToEndId, callback));
			return call.says("lostSends", 0) > 0 ? call.answer(200, answered(taken[0])) : call.answer(answered(taken[0]));
		}
		return earlier.get().order().digest().equals(digest) ? again(call, earlier.get())
				: call.answer(409, Map.of("code", "DUPLICATE_REFERENCE", "endToEndId", endToEndId));
	}

	/** A repeated order gets the first one's answer, without the first one's mishap on the way. */
	private static ResponseDefinition again(Call call, BankLine line) {
		boolean refusal = line.order().answered().equals("FAILED");
		return call.answer(refusal ? call.asWritten().getStatus() : 200, answered(line));
	}

	private static String reference(Call call) {
		for (String field : List.of("payeeName", "payeeAccount", "payeeBank", "purpose")) {
			call.text(field, ".+");
		}
		call.text("currency", "CNY");
		if (!Yuan.of(call.text("amount", "\\d{1,12}\\.\\d{2}")).isPositive()) {
			throw new IllegalArgumentException("field amount is not positive");
		}
		return call.text("endToEndId", "[A-Za-z0-9-]{1,30}");
	}

	private BankLine line(Call call, String endToEndId, String digest, String serial) {
		Instant now = this.clock.now();
		String status = call.says("answers", "PAID");
		int returns = call.says("returnsAfterDays", 0);
		BankOrder order = new BankOrder(digest, status, call.says("becomes", status.equals("ACCEPTED") ? "PAID" : status),
				call.says("code", status.equals("FAILED") ? "REFUSED" : "OK"), call.says("message", ""),
				now.plusSeconds(call.says("visibleAfterSeconds", 0)), now.plusSeconds(call.says("settlesAfterSeconds", 0)),
				returns == 0 ? null : this.clock.today().plusDays(returns));
		return new BankLine(call.says("debits", true) ? "DEBIT" : "NONE", serial, endToEndId,
				call.text("amount", ".+"), MockClock.dateOf(now), order);
	}

	private static Map<String, Object> answered(BankLine line) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("endToEndId", line.endToEndId());
		answer.put("status", line.order().answered());
		answer.put("code", line.order().code());
		answer.put("message", line.order().message());
		answer.put("bankSerial", line.serial());
		return answer;
	}

	private void push(String endToEndId, Map<String, Object> callback) {
		String body = Json.write(Map.of("endToEndId", endToEndId, "status", callback.get("status")));
		this.callbacks.push("/callbacks/bank", body, (int) callback.getOrDefault("afterMilliseconds", 0),
				(int) callback.getOrDefault("times", 1));
	}

	private static ResponseDefinition query(BankBooks bank, Call call) {
		return bank.find(call.path(3)).map(line -> {
			Map<String, Object> answer = new LinkedHashMap<>();
			answer.put("endToEndId", line.endToEndId());
			answer.put("status", bank.status(line));
			answer.put("code", line.order().code());
			answer.put("bankSerial", line.serial());
			answer.put("bookedOn", line.bookedOn());
			return call.answer(answer);
		}).orElseGet(() -> call.answer(404, Map.of("code", "NOT_FOUND")));
	}

	private static Map<String, Object> statement(BankBooks bank, String day) {
		try {
			LocalDate date = LocalDate.parse(day);
			List<BankLine> lines = bank.statement(date);
			Yuan total = lines.stream().map(line -> Yuan.of(line.amount())).reduce(Yuan.ZERO, Yuan::plus);
			return Map.of("date", date, "count", lines.size(), "total", total.toString(),
					"lines", lines.stream().map(BankCounter::shown).toList());
		}
		catch (DateTimeParseException unreadable) {
			throw new IllegalArgumentException("not a date: " + day, unreadable);
		}
	}

	private static Map<String, Object> shown(BankLine line) {
		return Map.of("serial", line.serial(), "endToEndId", line.endToEndId(), "direction", line.direction(),
				"amount", line.amount(), "bookedOn", line.bookedOn());
	}

	@Override
	public void stop() {
		this.ledgers.values().forEach(BankLedger::close);
	}
}
