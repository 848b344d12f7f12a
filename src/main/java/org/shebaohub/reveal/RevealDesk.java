package org.shebaohub.reveal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.payout.PayoutView;
import org.shebaohub.roster.IdentityDocument;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter that shows a personal number whole: by post, within scope, with a reason, and never without a row of the log. */
@Service
public class RevealDesk {

	private final RosterDesk roster;

	private final PayoutDesk payouts;

	private final OperationLog log;

	RevealDesk(RosterDesk roster, PayoutDesk payouts, OperationLog log) {
		this.roster = roster;
		this.payouts = payouts;
		this.log = log;
	}

	/** Of an employee. @param asked null for all that the actor may see */
	@Transactional
	public Revealed employee(Actor actor, EmployeeNo no, Set<PersonalField> asked, String reason) {
		Set<PersonalField> fields = asked == null ? PersonalField.allFor(actor) : asked;
		if (roster.find(no).filter(employee -> actor.sees(employee.node())).isEmpty()) {
			return unseen(actor, no, fields);
		}
		return decided(actor, no, Map.of("fields", List.copyOf(fields)), RevealCheck.examine(actor, fields, reason), reason,
				() -> values(no, fields));
	}

	/** Where a payout goes, for whoever compares it before he releases it. */
	@Transactional
	public Revealed payee(Actor actor, String reference, String reason) {
		Set<PersonalField> fields = Set.of(PersonalField.ACCOUNT);
		Optional<PayoutView> payout = payouts.find(actor, reference).filter(view -> actor.sees(view.node()));
		if (payout.isEmpty()) {
			return unknown("PAYOUT_UNKNOWN", reference);
		}
		Optional<PayeeAccount> account = payouts.payee(reference);
		List<Finding> findings = account.isPresent() ? RevealCheck.examine(actor, fields, reason)
				: List.of(new Finding("PAYOUT_ALTERED", reference, "somebody altered the row; two people decide it", null));
		return decided(actor, payout.get().employeeNo(), Map.of("fields", List.copyOf(fields), "payout", reference), findings, reason,
				() -> Map.of(PersonalField.ACCOUNT, account.orElseThrow().accountNo()));
	}

	private Map<PersonalField, String> values(EmployeeNo no, Set<PersonalField> fields) {
		Map<PersonalField, String> values = new EnumMap<>(PersonalField.class);
		fields.forEach(field -> (switch (field) {
			case DOCUMENT -> roster.document(no).map(IdentityDocument::number);
			case PHONE -> roster.phone(no);
			case ACCOUNT -> roster.payeeAccount(no).map(PayeeAccount::accountNo);
		}).ifPresent(value -> values.put(field, value)));
		return values;
	}

	/** Nothing is shown before the row is written; a refused look is written down too. */
	private Revealed decided(Actor actor, EmployeeNo no, Map<String, ?> what, List<Finding> findings, String reason,
			Supplier<Map<PersonalField, String>> values) {
		Map<String, Object> content = new TreeMap<>(what);
		if (!findings.isEmpty()) {
			content.put("because", findings.stream().map(Finding::code).toList());
			log.record(actor, "REVEAL_REFUSED", "employee/" + no, content);
			return new Revealed(new Decision(Outcome.REFUSED, findings), Map.of());
		}
		content.put("reason", reason.strip());
		log.record(actor, "PERSONAL_DATA_REVEALED", "employee/" + no, content);
		return new Revealed(Decision.accepted(), values.get());
	}

	/** As if there were nobody; but an attempt at somebody of another branch stands in the log. */
	private Revealed unseen(Actor actor, EmployeeNo no, Set<PersonalField> fields) {
		if (roster.find(no).isPresent()) {
			log.record(actor, "REVEAL_REFUSED", "employee/" + no,
					Map.of("fields", List.copyOf(fields), "because", List.of("OUT_OF_SCOPE")));
		}
		return unknown("EMPLOYEE_UNKNOWN", no.value());
	}

	private static Revealed unknown(String code, String what) {
		return new Revealed(Decision.refused(new Finding(code, what, "check the number", null)), Map.of());
	}
}
