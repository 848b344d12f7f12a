package org.shebaohub.policy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.policy.ArrearsRules.ArrearsBills;
import org.shebaohub.policy.ArrearsRules.ResumeRule;
import org.shebaohub.policy.ClaimRules.PaperRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for rules: what is in force where and when, and who changed it. */
@Service
public class PolicyDesk {

	private final JdbcPolicies policies;

	private final RememberedBook book;

	private final WorkingDays calendar;

	private final OperationLog log;

	private final BusinessClock clock;

	PolicyDesk(JdbcPolicies policies, RememberedBook book, WorkingDays calendar, OperationLog log,
			BusinessClock clock) {
		this.policies = policies;
		this.book = book;
		this.calendar = calendar;
		this.log = log;
		this.clock = clock;
	}

	/** @throws PolicyMissing when nothing is in force for the node or one above it */
	public ArrearsRules arrears(OrgNode node, LocalDate on) {
		return new ArrearsRules(Integer.parseInt(value(node, PolicyName.GRACE_MONTHS, on)),
				Integer.parseInt(value(node, PolicyName.CREDIT_DAYS, on)),
				ResumeRule.valueOf(value(node, PolicyName.RESUME_RULE, on)),
				ArrearsBills.valueOf(value(node, PolicyName.ARREARS_BILLS, on)));
	}

	/** The last day on which a month's contribution is paid in time. */
	public LocalDate paymentCutoff(OrgNode node, InsuranceMonth month) {
		return cutoff(node, PolicyName.PAYMENT_CUTOFF, month);
	}

	/** The last day on which somebody who joins still contributes for the month. */
	public LocalDate enrolmentCutoff(OrgNode node, InsuranceMonth month) {
		return cutoff(node, PolicyName.ENROLMENT_CUTOFF, month);
	}

	/** The same of the housing fund, which has a cutoff of its own. */
	public LocalDate fundCutoff(OrgNode node, InsuranceMonth month) {
		return cutoff(node, PolicyName.FUND_CUTOFF, month);
	}

	/** What a month that was covered for nothing costs, by scheme; empty where no table was loaded. */
	public Optional<Yuan> lateMonthCost(OrgNode node, String scheme, LocalDate on) {
		return Optional.of(text(node, "enrollment.monthCost." + scheme, on)).filter(cost -> !cost.equals("NONE")).map(Yuan::of);
	}

	/** The last day for the bureau's result file of a month; empty where none is expected. */
	public Optional<LocalDate> resultFileDue(OrgNode node, InsuranceMonth month) {
		String rule = value(node, PolicyName.RESULT_FILE_DUE, month.firstDay());
		return rule.equals("NONE") ? Optional.empty() : Optional.of(CutoffRule.parse(rule).of(month, calendar));
	}

	public PayoutRules payout(OrgNode node, LocalDate on) {
		return new PayoutRules(money(node, PolicyName.RELEASE_ABOVE, on), money(node, PolicyName.PER_PAYEE_DAY, on),
				money(node, PolicyName.PER_DAY, on), money(node, PolicyName.PER_PAYOUT, on));
	}

	public ClaimRules claims(OrgNode node, LocalDate on) {
		return new ClaimRules(money(node, PolicyName.MAX_LINE_AMOUNT, on),
				Integer.parseInt(value(node, PolicyName.MAX_LINES, on)),
				Integer.parseInt(value(node, PolicyName.WITHIN_YEARS, on)));
	}

	/**
	 * When a case that nobody handles goes further up, counted from its first level.
	 *
	 * @param working true when only the hours between opens and closes on working days count
	 */
	public record EscalationRules(boolean working, int level2Hours, int level3Hours, LocalTime opens, LocalTime closes) {

		static EscalationRules parse(String text) {
			String[] words = text.split("[ -]");
			return new EscalationRules(words[0].equals("WORKING"), Integer.parseInt(words[1]), Integer.parseInt(words[2]),
					LocalTime.parse(words.length > 3 ? words[3] : "09:00"),
					LocalTime.parse(words.length > 3 ? words[4] : "18:00"));
		}
	}

	public EscalationRules escalation(OrgNode node, LocalDate on) {
		return EscalationRules.parse(value(node, PolicyName.ESCALATION, on));
	}

	/** @throws CalendarMissing when the calendar does not reach that far */
	public boolean isWorkingDay(LocalDate day) {
		return calendar.isWorkingDay(day);
	}

	/** A rule that is one whole number. @param key such as {@code roster.waitHours} */
	public int number(OrgNode node, String key, LocalDate on) {
		return Integer.parseInt(value(node, PolicyName.of(key).orElseThrow(), on));
	}

	/** A rule that is one amount. @param key such as {@code payout.releaseAbove} */
	public Yuan amount(OrgNode node, String key, LocalDate on) {
		return money(node, PolicyName.of(key).orElseThrow(), on);
	}

	/** What a deduction from wages must leave; empty where nobody set it. */
	public Optional<Yuan> minimumWage(OrgNode node, LocalDate on) {
		return Optional.of(book.current().inForce(node, PolicyName.MINIMUM_WAGE.key, on)).filter(set -> !set.isEmpty())
			.map(Yuan::of);
	}

	/** A rule that is one word or a list of words. @param key such as {@code exit.checks} */
	public String text(OrgNode node, String key, LocalDate on) {
		return value(node, PolicyName.of(key).orElseThrow(), on);
	}

	/** @param claimKind the name of the kind of claim, such as {@code HOSPITAL} */
	public PaperRules papers(OrgNode node, String claimKind, LocalDate on) {
		String required = value(node, PolicyName.of("claim.papers." + claimKind).orElseThrow(), on);
		return new PaperRules(required.equals("NONE") ? List.of() : List.of(required.split(",")),
				Long.parseLong(value(node, PolicyName.MAX_PAPER_BYTES, on)),
				Integer.parseInt(value(node, PolicyName.MAX_PAPERS, on)));
	}

	/** The first banking day after this one. @throws CalendarMissing when the calendar does not reach that far */
	public LocalDate nextBankingDay(LocalDate day) {
		return calendar.after(day);
	}

	/** Puts a value in force from a day on, as the hub itself; earlier days keep what they had. People go to {@link RuleDesk}. */
	@Transactional
	public Decision set(Actor actor, OrgNode scope, String name, String value, LocalDate validFrom) {
		return set(actor, scope, name, value, validFrom, "set by " + actor.name());
	}

	/** @param source where the value comes from: a notice, a law, or that it is a sample */
	@Transactional
	public Decision set(Actor actor, OrgNode scope, String name, String value, LocalDate validFrom, String source) {
		List<Finding> findings = new ArrayList<>(RuleDesk.faults(name, value));
		if (!actor.is(Role.SYSTEM)) {
			findings.add(new Finding("NOT_ALLOWED", name + " of " + scope, "two people set a rule", null));
		}
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		put(actor, new PolicyRow(0, scope, name, value, validFrom, source));
		return Decision.accepted();
	}

	void put(Actor actor, PolicyRow rule) {
		log.record(actor, rule.isEnd() ? "POLICY_ENDED" : "POLICY_SET", "policy/" + rule.scope() + "/" + rule.name(), Map.of("value", rule.value(), "validFrom",
				rule.validFrom(), "before", book.current().inForce(rule.scope(), rule.name(), rule.validFrom()), "source", rule.source()));
		policies.insert(rule, actor.name(), clock.now());
		book.forgetAfterCommit();
	}

	/** What is missing or unreadable on a day, one sentence each; empty when every place answers every question. */
	public List<String> gaps(LocalDate on) {
		return book.current().gaps(on);
	}

	private LocalDate cutoff(OrgNode node, PolicyName name, InsuranceMonth month) {
		return CutoffRule.parse(value(node, name, month.firstDay())).of(month, calendar);
	}

	private Yuan money(OrgNode node, PolicyName name, LocalDate on) {
		return Yuan.of(value(node, name, on));
	}

	private String value(OrgNode node, PolicyName name, LocalDate on) {
		return book.current().value(node, name, on);
	}
}
