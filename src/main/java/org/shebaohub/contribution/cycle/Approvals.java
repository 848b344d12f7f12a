package org.shebaohub.contribution.cycle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.contribution.TaxCall;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.ErpDesk;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.task.TaskDesk;
import org.springframework.stereotype.Component;

/**
 * Finance approves the waiting lists of a month, here or in the ERP, which is told of what was approved here; what is
 * approved late is declared and paid all the same.
 */
@Component
public class Approvals {

	private final JdbcLists lists;

	private final JdbcSupplements supplements;

	private final TaxConversation tax;

	private final PolicyDesk policy;

	private final TaskDesk tasks;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BusinessClock clock;

	Approvals(JdbcLists lists, JdbcSupplements supplements, TaxConversation tax, PolicyDesk policy, TaskDesk tasks,
			MailRoom mailRoom, OperationLog log, BusinessClock clock) {
		this.lists = lists;
		this.supplements = supplements;
		this.tax = tax;
		this.policy = policy;
		this.tasks = tasks;
		this.mailRoom = mailRoom;
		this.log = log;
		this.clock = clock;
	}

	public Decision approve(Actor actor, String unit, InsuranceMonth month) {
		List<MonthList> known = lists.lock(unit, month);
		Optional<Decision> refusal = FinanceApproval.refusal(actor, unit, month, lists.nodeOf(unit), known)
			.or(() -> FinanceApproval.ofOwn(actor.name(), supplements.submitters(unit, month)));
		return refusal.orElseGet(() -> {
			waiting(known).forEach(list -> {
				approve(actor, list, actor.name(), clock.today());
				tell(actor, list);
			});
			return done(unit, month);
		});
	}

	/** What was approved already stays as it is: the ERP may say what it was told of. */
	public Decision approvedInErp(Actor erp, ErpDesk.Word word) {
		List<MonthList> known = lists.lock(word.unit(), word.month());
		Yuan sum = waiting(known).stream().map(this::total).reduce(Yuan.ZERO, Yuan::plus);
		Optional<Decision> refusal = FinanceApproval
			.refusal(erp, word, lists.nodeOf(word.unit()), known, sum, clock.today())
			.or(() -> FinanceApproval.ofOwn(word.by(), supplements.submitters(word.unit(), word.month())));
		return refusal.orElseGet(() -> {
			waiting(known).forEach(list -> approve(erp, list, word.by(), word.on()));
			return done(word.unit(), word.month());
		});
	}

	private static List<MonthList> waiting(List<MonthList> lists) {
		return lists.stream().filter(FinanceApproval::waits).toList();
	}

	private Decision done(String unit, InsuranceMonth month) {
		tasks.close("cycle/" + unit + "/" + month, "approved by finance");
		return Decision.accepted();
	}

	private void approve(Actor actor, MonthList list, String by, LocalDate on) {
		lists.save(list.approved(by, on), clock.now());
		log.record(actor, "DECLARATION_APPROVED", list.declarationNo(), Map.of("unit", list.unit(), "month", list.month(),
				"approvedBy", by, "paymentCutoff", policy.paymentCutoff(list.node(), list.month())));
		tax.next(list);
	}

	/** The payment is approved: the ERP is told until its receipt comes. */
	private void tell(Actor actor, MonthList list) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("command", "APPROVE_PAYMENT");
		document.put("paymentNo", "P-" + list.declarationNo());
		document.put("kind", "CONTRIBUTION");
		document.put("unit", list.unit());
		document.put("month", list.month());
		document.put("declarationNo", list.declarationNo());
		document.put("employerShare", sum(lists.lines(list.declarationNo()).stream().map(TaxCall.Line::employerShare).toList()));
		document.put("employeeShare", sum(lists.lines(list.declarationNo()).stream().map(TaxCall.Line::employeeShare).toList()));
		document.put("amount", total(list));
		document.put("currency", "CNY");
		document.put("approvedBy", actor.name());
		document.put("approvedOn", clock.today());
		mailRoom.post(new Intent("erp.command", "erp", "P-" + list.declarationNo(), clock.now(),
				Map.of("declarationNo", list.declarationNo(), "unit", list.unit()), CanonicalJson.write(document)));
	}

	private Yuan total(MonthList list) {
		return sum(lists.lines(list.declarationNo()).stream().map(TaxCall.Line::sum).toList());
	}

	private static Yuan sum(List<Yuan> amounts) {
		return amounts.stream().reduce(Yuan.ZERO, Yuan::plus);
	}
}
