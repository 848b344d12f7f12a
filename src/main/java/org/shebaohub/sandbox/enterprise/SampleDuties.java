package org.shebaohub.sandbox.enterprise;

import java.util.List;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is on duty in the sample enterprise; entered once, then left to those who keep the directory. */
@Component
@Profile("sandbox")
class SampleDuties {

	private static final OrgNode GROUP = new OrgNode("group");

	private static final OrgNode EAST = new OrgNode("group/east");

	private final DutyDesk duties;

	private final PlatformTransactionManager transactions;

	SampleDuties(DutyDesk duties, PlatformTransactionManager transactions) {
		this.duties = duties;
		this.transactions = transactions;
	}

	void enter() {
		if (duties.posts(Actor.HUB).isEmpty()) {
			new TransactionTemplate(transactions).executeWithoutResult(whole -> appointAll());
		}
	}

	private void appointAll() {
		appoint(Role.HR, SamplePeople.HANGZHOU, "hr.hangzhou");
		appoint(Role.HR, SamplePeople.CHANGZHOU, "hr.changzhou");
		appoint(Role.HR_MANAGER, EAST, "hr.manager");
		// what belongs to no branch finds somebody at each level
		List.of(Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR).forEach(role -> appoint(role, GROUP, "hr.director"));
		appoint(Role.FINANCE, SamplePeople.HANGZHOU, "finance.hangzhou");
		appoint(Role.FINANCE, GROUP, "finance.manager");
		List.of("finance.manager", "finance.manager2").forEach(person -> appoint(Role.FINANCE_MANAGER, GROUP, person));
		appoint(Role.ADMIN, GROUP, "admin");
	}

	private void appoint(Role role, OrgNode node, String person) {
		if (duties.appoint(Actor.HUB, role, node, new Holder(person, null, person + "@sample.example")).isRefused()) {
			throw new IllegalStateException("the sample duty of " + person + " was refused");
		}
	}
}
