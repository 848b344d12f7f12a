package org.shebaohub.roster.status;

import static org.shebaohub.employment.EmploymentStatus.ACTIVE;
import static org.shebaohub.employment.EmploymentStatus.LEAVING;
import static org.shebaohub.employment.EmploymentStatus.LEFT;
import static org.shebaohub.employment.EmploymentStatus.UNPAID_LEAVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.EmploymentType;
import org.shebaohub.roster.fact.Fact;
import org.shebaohub.roster.fact.FactKind;
import org.shebaohub.roster.fact.Field;

/** Goes from fact to fact of one spell, in the order in which they hold, and notes each step of the status. */
final class StatusWalk {

	private final List<Step> steps = new ArrayList<>();

	private final Resignations resignations;

	private EmploymentType type = EmploymentType.REGULAR;

	private boolean unpaid;

	/** The id of the one that counts now. */
	private String resignation;

	StatusWalk(Resignations resignations) {
		this.resignations = resignations;
	}

	void add(Fact fact) {
		switch (fact.kind()) {
			case HIRED, REHIRED -> begin(fact);
			case REGULARIZED -> regularize(fact);
			case STATUS_MARKED -> mark(fact);
			case RESIGNED -> resign(fact);
			case RESIGNATION_WITHDRAWN -> withdraw(fact);
			case LEAVE_STARTED, LEAVE_ENDED -> leave(fact);
			default -> {
				// tells nothing of the status
			}
		}
	}

	private void begin(Fact fact) {
		type = type(fact);
		if (steps.isEmpty()) {
			steps.add(new Step(ACTIVE, type, fact.effective(), fact));
		}
	}

	private void regularize(Fact fact) {
		if (type(fact) != type) {
			type = type(fact);
			steps.add(new Step(status(), type, fact.effective(), fact));
		}
	}

	private EmploymentType type(Fact fact) {
		return fact.has(Field.EMPLOYMENT_TYPE) ? EmploymentType.valueOf(fact.value(Field.EMPLOYMENT_TYPE)) : type;
	}

	private void mark(Fact fact) {
		become(EmploymentStatus.valueOf(fact.value(Field.STATUS)), fact.effective(), fact);
		unpaid = status() == UNPAID_LEAVE;
	}

	private void resign(Fact fact) {
		if (resignations.holds(fact)) {
			resignation = fact.value(Field.RESIGNATION_ID);
			become(LEAVING, fact.effective(), fact);
		}
	}

	private void withdraw(Fact fact) {
		if (fact.value(Field.RESIGNATION_ID).equals(resignation)) {
			back(LEAVING, unpaid ? UNPAID_LEAVE : ACTIVE, fact);
		}
	}

	private void leave(Fact fact) {
		if (!"UNPAID".equals(fact.value(Field.LEAVE_KIND))) {
			return;
		}
		unpaid = fact.kind() == FactKind.LEAVE_STARTED;
		if (unpaid) {
			become(UNPAID_LEAVE, fact.effective(), fact);
		}
		else {
			back(UNPAID_LEAVE, ACTIVE, fact);
		}
	}

	private void back(EmploymentStatus from, EmploymentStatus to, Fact fact) {
		if (status() == from) {
			become(to, fact.effective(), fact);
		}
	}

	private void become(EmploymentStatus status, LocalDate since, Fact cause) {
		if (status() != status) {
			steps.add(new Step(status, type, since, cause));
		}
	}

	private EmploymentStatus status() {
		return steps.isEmpty() ? null : steps.get(steps.size() - 1).status();
	}

	List<Step> steps() {
		return steps;
	}

	/** @param announcement of the end, or null when it is only concluded */
	List<Step> left(LocalDate lastDay, Fact announcement) {
		become(LEFT, lastDay.plusDays(1), announcement == null ? steps.get(0).cause() : announcement);
		return steps;
	}
}
