package org.shebaohub.sandbox.counterparty;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;

import org.shebaohub.kernel.Yuan;

/** The tax bureau: takes declarations and payments under the declarer's number, and credits some time after the payment. */
final class TaxBureau extends Door {

	private final MockClock clock;

	private final int creditAfterPolls;

	private final Duration creditAfter;

	private final Journal journal;

	private final Map<String, TaxDeclaration> declarations = new HashMap<>();

	private final Map<String, Integer> polls = new HashMap<>();

	/** Credits when either has passed: that many queries that were answered otherwise, or that time. */
	TaxBureau(Path books, MockClock clock, int creditAfterPolls, Duration creditAfter) {
		super("tax");
		Path file = books.resolve("tax.journal");
		Journal.lines(file).stream().map(line -> Json.read(line, TaxDeclaration.class))
			.forEach(known -> this.declarations.put(known.declarationNo(), known));
		this.journal = new Journal(file);
		this.clock = clock;
		this.creditAfterPolls = creditAfterPolls;
		this.creditAfter = creditAfter;
	}

	@Override
	synchronized ResponseDefinition answer(Call call) {
		TaxDeclaration known = this.declarations.get(call.path(2));
		if (call.method().equals("PUT")) {
			return declare(call, known);
		}
		if (known == null) {
			return call.answer(404, Map.of("code", "NOT_FOUND"));
		}
		return call.method().equals("POST") ? pay(call, known) : call.answer(shown(known));
	}

	private ResponseDefinition declare(Call call, TaxDeclaration known) {
		if (known != null) {
			return known.digest().equals(call.digest()) ? call.answer(202, receipt(known))
					: call.answer(409, Map.of("code", "OTHER_CONTENT", "declarationNo", known.declarationNo()));
		}
		TaxDeclaration declaration = TaxDeclaration.read(call, "R" + (this.declarations.size() + 100001));
		if (loses(call, declaration.declarationNo())) {
			return call.asWritten();
		}
		save(declaration);
		return call.says("lostSends", 0) > 0 ? call.answer(202, receipt(declaration)) : call.answer(receipt(declaration));
	}

	private ResponseDefinition pay(Call call, TaxDeclaration known) {
		if (known.accepted() == 0) {
			return call.answer(409, Map.of("code", "REJECTED"));
		}
		if (!Yuan.of(call.text("total", ".+")).equals(Yuan.of(known.payable()))) {
			return call.answer(409, Map.of("code", "TOTAL_MISMATCH", "payable", known.payable()));
		}
		if (known.paidAt() == null) {
			save(known.paid(this.clock.now()));
			return ResponseDefinitionBuilder.like(call.answer(Map.of("status", "PAYING")))
				.withFixedDelay(known.paymentDelay()).build();
		}
		return call.answer(Map.of("status", "PAYING"));
	}

	private Map<String, Object> shown(TaxDeclaration known) {
		TaxDeclaration now = known.paidAt() == null || known.creditedOn() != null ? known : credit(known);
		Map<String, Object> answer = new LinkedHashMap<>(receipt(now));
		answer.put("status", status(now));
		answer.put("rejected", now.rejected());
		if (now.paidAt() != null) {
			answer.put("paidOn", MockClock.dateOf(now.paidAt()));
		}
		if (now.creditedOn() != null) {
			answer.put("creditedOn", now.creditedOn());
		}
		return answer;
	}

	/** Counts the poll; a credit is written down before anybody hears of it. */
	private TaxDeclaration credit(TaxDeclaration paid) {
		Instant due = paid.paidAt().plus(this.creditAfter);
		if (!this.clock.now().isBefore(due)) {
			return save(paid.credited(MockClock.dateOf(due)));
		}
		boolean enough = this.polls.merge(paid.declarationNo(), 1, Integer::sum) > this.creditAfterPolls;
		return enough ? save(paid.credited(this.clock.today())) : paid;
	}

	/** The last poll before the credit sees PAID, the ones before it PAYING. */
	private String status(TaxDeclaration declaration) {
		if (declaration.paidAt() == null) {
			return declaration.unpaidStatus();
		}
		if (declaration.creditedOn() != null) {
			return "CREDITED";
		}
		return this.polls.get(declaration.declarationNo()) < this.creditAfterPolls ? "PAYING" : "PAID";
	}

	private static Map<String, Object> receipt(TaxDeclaration declaration) {
		return Map.of("declarationNo", declaration.declarationNo(), "receiptNo", declaration.receiptNo(), "status", "DECLARED");
	}

	private TaxDeclaration save(TaxDeclaration declaration) {
		this.journal.append(Json.write(declaration));
		this.declarations.put(declaration.declarationNo(), declaration);
		return declaration;
	}

	@Override
	public void stop() {
		this.journal.close();
	}
}
