package org.shebaohub.sandbox.enterprise;

import java.time.LocalDate;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.policy.PolicyDesk;

/** Rules of the sample enterprise. They are samples: real ones come from the notices of each city. */
final class SampleRules {

	private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

	private static final Map<String, String> GROUP = Map.of("payout.releaseAbove", "10000.00", "payout.perPayeeDay",
			"50000.00", "payout.perDay", "2000000.00", "payout.perPayout", "200000.00", "claim.maxLineAmount",
			"99999999.99", "claim.maxLines", "100", "claim.withinYears", "3", "arrears.creditDays", "5");

	private static final Map<String, String> HANGZHOU = Map.of("arrears.graceMonths", "3", "arrears.resumeRule",
			"RETROACTIVE", "arrears.bills", "FUND", "contribution.paymentCutoff", "M+0 DAY 25 PREVIOUS",
			"contribution.enrolmentCutoff", "M+0 DAY 20 PREVIOUS", "enrollment.monthCost.SOCIAL_INSURANCE", "1530.00",
			"enrollment.monthCost.HOUSING_FUND", "1200.00");

	private static final Map<String, String> CHANGZHOU = Map.of("arrears.graceMonths", "3", "arrears.resumeRule",
			"NEXT_DAY", "arrears.bills", "EMPLOYER", "contribution.paymentCutoff", "M+0 DAY 20 NEXT",
			"contribution.enrolmentCutoff", "M+0 DAY 15 PREVIOUS", "enrollment.monthCost.SOCIAL_INSURANCE", "1380.00",
			"enrollment.monthCost.HOUSING_FUND", "1000.00");

	/** What the provinces of both cities set for places of the first class from 2024 on. */
	private static final String MINIMUM_WAGE = "2490.00";

	private static final LocalDate WAGE_FROM = LocalDate.of(2024, 1, 1);

	/** So that a crowd that claims all day is not stopped by the sample ceilings. */
	private static final Map<String, String> CROWD = Map.of("payout.perPayeeDay", "99999999.00", "payout.perDay",
			"999999999.00");

	private final PolicyDesk policy;

	SampleRules(PolicyDesk policy) {
		this.policy = policy;
	}

	void set(boolean withCrowd) {
		set(new OrgNode("group"), GROUP);
		set(SamplePeople.HANGZHOU, HANGZHOU);
		set(SamplePeople.CHANGZHOU, CHANGZHOU);
		if (withCrowd) {
			set(SamplePeople.HANGZHOU, CROWD);
		}
	}

	/** Also in a sandbox that was filled before a deduction needed it: without, it would not start again. */
	void setMinimumWages() {
		minimumWage(SamplePeople.HANGZHOU, "Zhejiang");
		minimumWage(SamplePeople.CHANGZHOU, "Jiangsu");
	}

	private void minimumWage(OrgNode scope, String province) {
		if (policy.minimumWage(scope, WAGE_FROM).isEmpty()) {
			set(scope, "deduction.minimumWage", MINIMUM_WAGE, WAGE_FROM,
					"monthly minimum wage of " + province + ", first class, from " + WAGE_FROM + "; sample: take the notice in force");
		}
	}

	private void set(OrgNode scope, Map<String, String> rules) {
		rules.forEach((name, value) -> set(scope, name, value, FROM, "sample value of the sandbox"));
	}

	private void set(OrgNode scope, String name, String value, LocalDate from, String source) {
		Decision decision = policy.set(Actor.HUB, scope, name, value, from, source);
		if (decision.isRefused()) {
			throw new IllegalStateException("sample rule " + name + ": " + decision.findings());
		}
	}
}
