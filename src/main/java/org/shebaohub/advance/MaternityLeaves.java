package org.shebaohub.advance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;

/** Maternity leaves as the hub was told of them, and who followed their advances up. */
interface MaternityLeaves {

	/** A leave that is told again is corrected. */
	void start(EmployeeNo no, LocalDate from, LocalDate expectedReturn);

	/** Locks it until the transaction ends. */
	Optional<LeaveReturn> take(EmployeeNo no, LocalDate from);

	void save(LeaveReturn leave);

	/** Those that touch the month. */
	List<LeaveReturn> during(InsuranceMonth month);

	/** Oldest first. */
	List<LeaveReturn> of(EmployeeNo no);

	void followUp(EmployeeNo no, String by, Instant at, String note);

	boolean isFollowedUpSince(EmployeeNo no, Instant since);
}
