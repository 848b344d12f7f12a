package org.shebaohub.roster.status;

import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Standing;
import org.shebaohub.roster.fact.Verdict;

/** What stands against a fact in how the employment stood: what a later fact may overcome waits for it. */
record StatusCheck(Fact fact, Standing standing) {

	Verdict examine() {
		SpellCourse spell = Course.of(standing, fact.subject()).spell(fact.effective());
		Verdict own = mustBeEmployed() && spell.endedBefore(fact.effective()) ? ended() : switch (fact.kind()) {
			case RESIGNED, RESIGNATION_WITHDRAWN -> new ResignationCheck(this, spell).examine();
			case LEAVE_STARTED, LEAVE_ENDED -> new LeaveCheck(this).examine();
			default -> Verdict.CLEAR;
		};
		return !own.isClear() || !fact.kind().turnsStatus() ? own : path();
	}

	private boolean mustBeEmployed() {
		return fact.kind() != FactKind.SCORE_PUBLISHED && fact.kind() != FactKind.LEFT;
	}

	private Verdict ended() {
		return waits("NOT_EMPLOYED", "left before " + fact.effective(),
				"correct the day, or send employee.rehired first; this event is then applied by itself");
	}

	/** The table of the employment's type has the last word, over everything that comes after the fact too. */
	private Verdict path() {
		return Course.of(standing.with(fact), fact.subject()).illegal()
			.map(step -> refused("TRANSITION_ILLEGAL",
					step.type() + ": no way to " + step.status() + " on " + step.since(),
					"look at the person's timeline; send what comes in between, or correct the day"))
			.orElse(Verdict.CLEAR);
	}

	Verdict waits(String code, String evidence, String remedy) {
		return Verdict.waits(fact.subject(), finding(code, evidence, remedy));
	}

	Verdict refused(String code, String evidence, String remedy) {
		return Verdict.refused(finding(code, evidence, remedy));
	}

	private Finding finding(String code, String evidence, String remedy) {
		return new Finding(code, "roster: " + fact.subject() + " " + evidence, remedy, Role.HR);
	}
}
