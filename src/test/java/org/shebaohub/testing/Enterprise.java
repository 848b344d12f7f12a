package org.shebaohub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.IdentityDocument;
import org.shebaohub.roster.IdentityDocument.Type;
import org.shebaohub.roster.NewEmployment;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterDesk;

/** Two branches with different arrears rules, and people as a test needs them. */
public final class Enterprise {

	/** Repairs count from the beginning. */
	public static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	/** Repairs count from the next day; the employer bears the bills in between. */
	public static final OrgNode CHANGZHOU = new OrgNode("group/east/changzhou");

	private static final Map<String, String> RULES = Map.ofEntries(Map.entry("arrears.graceMonths", "3"),
			Map.entry("arrears.creditDays", "5"), Map.entry("contribution.paymentCutoff", "M+0 DAY 25 PREVIOUS"),
			Map.entry("contribution.enrolmentCutoff", "M+0 DAY 20 PREVIOUS"), Map.entry("claim.maxLines", "100"),
			Map.entry("claim.maxLineAmount", "99999999.99"), Map.entry("claim.papers.HOSPITAL", "NONE"),
			Map.entry("claim.papers.OUTPATIENT", "NONE"), Map.entry("claim.maxPaperBytes", "2000000"),
			Map.entry("claim.maxPapers", "5"), Map.entry("claim.withinYears", "3"),
			Map.entry("payout.releaseAbove", "50000.00"), Map.entry("payout.perPayeeDay", "200000.00"),
			Map.entry("payout.perDay", "5000000.00"), Map.entry("payout.perPayout", "100000.00"));

	private final Rooms rooms;

	public Enterprise(Rooms rooms) {
		this.rooms = rooms;
		OrgNode group = new OrgNode("group");
		rooms.together(() -> {
			RULES.forEach((name, value) -> rule(group, name, value, "2020-01-01"));
			rule(HANGZHOU, "arrears.resumeRule", "RETROACTIVE", "2020-01-01");
			rule(HANGZHOU, "arrears.bills", "FUND", "2020-01-01");
			rule(HANGZHOU, "deduction.minimumWage", "2010.00", "2020-01-01");
			rule(CHANGZHOU, "deduction.minimumWage", "2020.00", "2020-01-01");
			rule(CHANGZHOU, "arrears.resumeRule", "NEXT_DAY", "2020-01-01");
			rule(CHANGZHOU, "arrears.bills", "EMPLOYER", "2020-01-01");
		});
	}

	public void rule(OrgNode node, String name, String value, String from) {
		assertThat(rooms.get(PolicyDesk.class).set(Actor.HUB, node, name, value, LocalDate.parse(from)).findings()).isEmpty();
	}

	/** A person of his own, told apart by the number; the account ends in the number's last digits. */
	public EmployeeNo employs(String no, String name, OrgNode node, String from, String to) {
		return employs(no, name, "P" + no, node, from, to);
	}

	/** @param passport the same one makes it another employment of the same person */
	public EmployeeNo employs(String no, String name, String passport, OrgNode node, String from, String to) {
		NewEmployment employment = new NewEmployment(new EmployeeNo(no), node.path(), node, LocalDate.parse(from),
				to == null ? null : LocalDate.parse(to), new IdentityDocument(Type.PASSPORT, "PASS" + passport),
				name, "13800138000", "S" + no.substring(1), new PayeeAccount(name, "62170000100000" + no.substring(1), "工商银行"));
		assertThat(rooms.get(RosterDesk.class).register(Actor.HUB, employment).findings()).isEmpty();
		return employment.no();
	}

	public static Actor person(String name, OrgNode scope, Role... roles) {
		return new Actor(name, Set.of(roles), scope, null);
	}

	public static Actor employee(EmployeeNo no, OrgNode node) {
		return new Actor(no.value(), Set.of(Role.EMPLOYEE), node, no);
	}
}
