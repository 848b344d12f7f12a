package org.shebaohub.web.view;

import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.EmployeeCard;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Puts together what the desks say; whoever may not see the card sees nothing, and each desk keeps its own rules. */
@Component
class FullView {

	private final RosterDesk roster;

	private final MoneyView money;

	private final OtherSystemsView others;

	private final TroubleView trouble;

	FullView(RosterDesk roster, MoneyView money, OtherSystemsView others, TroubleView trouble) {
		this.roster = roster;
		this.money = money;
		this.others = others;
		this.trouble = trouble;
	}

	Optional<EmployeePage> of(Actor actor, EmployeeNo no) {
		return roster.card(actor, no).map(card -> page(actor, no, card));
	}

	private EmployeePage page(Actor actor, EmployeeNo no, EmployeeCard card) {
		ComparedPart compared = others.compared(actor, no);
		InsuredPart insured = others.insured(actor, no);
		var exits = trouble.exits(actor, no);
		return new EmployeePage(card, roster.state(no).orElse(null), roster.isFrozen(no), roster.leaves(no), money.owed(no),
				insured, exits, compared, trouble.cases(actor, no, exits, insured, compared));
	}
}
