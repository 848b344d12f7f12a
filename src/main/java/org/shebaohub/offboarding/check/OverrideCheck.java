package org.shebaohub.offboarding.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;

/** What must hold before an exit is let through with open items: a reason, a plan, and one head of each side (F-03). */
public final class OverrideCheck {

	/** How the open money is to come back. */
	public enum Reason {
		AGREED_DEDUCTION, REPAYMENT_AGREEMENT, LEGAL_CLAIM, ASSET_COMPENSATION, EMPLOYER_BEARS
	}

	private static final List<Role> HR = List.of(Role.HR_MANAGER, Role.HR_DIRECTOR);

	private OverrideCheck() {
	}

	public static List<Finding> asked(Actor actor, String code, String plan) {
		return Stream.of(
				side(actor).isPresent() ? null : new Finding("ROLE_NEEDED", "放行离职", "人事经理、人力资源总监或财务经理可申请",
						Role.HR_MANAGER),
				Arrays.stream(Reason.values()).anyMatch(reason -> reason.name().equals(code)) ? null
						: new Finding("REASON_CODE_NEEDED", "reasonCode", "取值之一:" + Arrays.toString(Reason.values()), null),
				plan != null && plan.strip().length() >= 5 && plan.length() <= 1000 ? null
						: new Finding("PLAN_NEEDED", "plan", "填写清偿计划:谁、何时、以何方式清偿,5至1000字", null))
			.filter(finding -> finding != null).toList();
	}

	/** @param askedAs the side that asked */
	public static List<Finding> approved(Actor actor, String askedBy, String askedAs) {
		Optional<String> side = actor.is(Role.FINANCE_MANAGER) && !askedAs.equals("FINANCE") ? Optional.of("FINANCE")
				: actor.is(HR.toArray(Role[]::new)) && !askedAs.equals("HR") ? Optional.of("HR") : Optional.empty();
		if (actor.name().equals(askedBy)) {
			return List.of(new Finding("SECOND_PERSON_NEEDED", askedBy + "申请放行", "须由另一部门负责人复核", Role.FINANCE_MANAGER));
		}
		return side.isPresent() ? List.of() : List.of(new Finding("ROLE_NEEDED", askedAs + "方申请放行",
				askedAs.equals("HR") ? "财务经理可复核" : "人事经理或人力资源总监可复核",
				askedAs.equals("HR") ? Role.FINANCE_MANAGER : Role.HR_MANAGER));
	}

	/** The side for which somebody speaks, HR or FINANCE. */
	public static Optional<String> side(Actor actor) {
		return actor.is(HR.toArray(Role[]::new)) ? Optional.of("HR")
				: actor.is(Role.FINANCE_MANAGER) ? Optional.of("FINANCE") : Optional.empty();
	}
}
