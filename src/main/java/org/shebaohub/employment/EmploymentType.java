package org.shebaohub.employment;

import static org.shebaohub.employment.EmploymentStatus.ACTIVE;
import static org.shebaohub.employment.EmploymentStatus.JOB_ABANDONMENT;
import static org.shebaohub.employment.EmploymentStatus.LEAVING;
import static org.shebaohub.employment.EmploymentStatus.LEFT;
import static org.shebaohub.employment.EmploymentStatus.UNPAID_LEAVE;

import java.util.Map;
import java.util.Set;

/** The form of an employment, which decides what statuses may follow each other and who insures the person. */
public enum EmploymentType {

	REGULAR("正式", Transitions.OWN),
	OPEN_ENDED("无固定期限", Transitions.OWN),
	OUTSOURCED("外包", Transitions.OUTSOURCED);

	/** From each status to those that may follow; a hire or rehire begins anew at ACTIVE and is no transition. */
	private static final class Transitions {

		static final Map<EmploymentStatus, Set<EmploymentStatus>> OWN = Map.of(
				ACTIVE, Set.of(LEAVING, JOB_ABANDONMENT, UNPAID_LEAVE, LEFT),
				LEAVING, Set.of(ACTIVE, UNPAID_LEAVE, JOB_ABANDONMENT, LEFT),
				JOB_ABANDONMENT, Set.of(ACTIVE, LEAVING, LEFT),
				UNPAID_LEAVE, Set.of(ACTIVE, LEAVING, JOB_ABANDONMENT, LEFT),
				LEFT, Set.of());

		/** The supplier employs them: he grants leaves and says who walked out; here they come, are about to go, and go. */
		static final Map<EmploymentStatus, Set<EmploymentStatus>> OUTSOURCED = Map.of(
				ACTIVE, Set.of(LEAVING, LEFT),
				LEAVING, Set.of(ACTIVE, LEFT),
				JOB_ABANDONMENT, Set.of(),
				UNPAID_LEAVE, Set.of(),
				LEFT, Set.of());
	}

	private final String word;

	private final Map<EmploymentStatus, Set<EmploymentStatus>> followers;

	EmploymentType(String word, Map<EmploymentStatus, Set<EmploymentStatus>> followers) {
		this.word = word;
		this.followers = followers;
	}

	/** Whether the second may follow the first; none follows itself. */
	public boolean allows(EmploymentStatus from, EmploymentStatus to) {
		return followers.get(from).contains(to);
	}

	/** False when another employer, the supplier, declares and pays the person's contributions. */
	public boolean isOwnPayer() {
		return this != OUTSOURCED;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}
}
