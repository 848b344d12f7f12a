package org.shebaohub.advance;

import java.util.Map;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.exchange.IncomingNews;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** HR hears what finance books and clears; what the ERP told in vain, or refused, is a case of finance. */
@Component
class ItemNews {

	private final FollowUps followUps;

	private final Returns returns;

	private final Letters letters;

	private final CaseDesk cases;

	private final RosterDesk roster;

	ItemNews(FollowUps followUps, Returns returns, Letters letters, CaseDesk cases, RosterDesk roster) {
		this.followUps = followUps;
		this.returns = returns;
		this.letters = letters;
		this.cases = cases;
		this.roster = roster;
	}

	@EventListener
	void on(LedgerNews.ItemBooked booked) {
		OpenItem item = booked.item();
		OrgNode node = node(item.employee());
		if (!item.source().equals("hub") || item.kind() != OpenItemKind.ADVANCE) {
			letters.booked(item, node);
		}
		if (item.kind() == OpenItemKind.ADVANCE) {
			followUps.opened(item, node);
			returns.opened(item);
		}
	}

	/** Taken back it is owed as if it were booked today, whoever had followed it up or ordered it before. */
	@EventListener
	void on(LedgerNews.ItemReopened reopened) {
		OpenItem item = reopened.item();
		letters.reopened(item, node(item.employee()));
		if (item.kind() == OpenItemKind.ADVANCE) {
			followUps.opened(item, node(item.employee()));
			returns.opened(item);
		}
	}

	/** What was called in is not overdue any more. */
	@EventListener
	void on(LedgerNews.DeductionOrdered ordered) {
		returns.calledIn(ordered.order().employee(), node(ordered.order().employee()), "order " + ordered.order().no());
	}

	@EventListener
	void on(LedgerNews.ItemSettled settled) {
		OpenItem item = settled.item();
		letters.settled(item, node(item.employee()), settled.amount());
		if (item.kind() == OpenItemKind.ADVANCE && !returns.open(item.employee()).isPositive()) {
			followUps.settled(item.employee());
		}
		if (item.kind() == OpenItemKind.ADVANCE) {
			returns.calledIn(item.employee(), node(item.employee()), "item " + item.no() + " was cleared");
		}
	}

	@EventListener
	void on(LedgerNews.DeductionConfirmed confirmed) {
		letters.deducted(confirmed.order(), node(confirmed.order().employee()));
	}

	@EventListener
	void on(LedgerNews.EventRefused refused) {
		OrgNode node = refused.employeeNo().isEmpty() ? refused.node() : node(new EmployeeNo(refused.employeeNo()));
		cases.report(new CaseReport(CaseKind.ERP_EVENT_REFUSED, key(refused.source(), refused.eventId()),
				refused.node().covers(node) ? node : refused.node(), Cause.FINANCE, Map.of()));
	}

	@EventListener
	void on(LedgerNews.EventSettled settled) {
		cases.clear(key(settled.source(), settled.eventId()), "the event was applied");
	}

	/** Applied after all, or given up by an administrator. */
	@EventListener
	void on(IncomingNews.Settled settled) {
		if (settled.lastOfMessage()) {
			cases.clear(key(settled.source().replaceFirst("^erp:", ""), settled.messageId()), settled.why());
		}
	}

	@EventListener
	void on(LedgerNews.CommandRefused refused) {
		cases.report(new CaseReport(CaseKind.ERP_COMMAND_REFUSED, "erp-command/" + refused.no(), Actor.HUB.scope(),
				Cause.FINANCE, Map.of()));
	}

	private static String key(String source, String eventId) {
		return "erp-event/" + source + "/" + eventId;
	}

	private OrgNode node(EmployeeNo no) {
		return roster.find(no).map(Employee::node).orElse(Actor.HUB.scope());
	}
}
