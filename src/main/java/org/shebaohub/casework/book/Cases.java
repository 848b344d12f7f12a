package org.shebaohub.casework.book;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shebaohub.casework.Cause;

/** All cases, for those who change them. */
public interface Cases {

	long nextNumber();

	/** False when the cause has a living case already; waits for one that is being opened at this moment. */
	boolean insert(Case opened);

	/** The number of the living case of a cause. */
	Optional<String> living(String causeKey);

	/** Locks the row until the transaction ends. */
	Optional<Case> take(String no);

	/** Locks the row when it is due and nobody else has it. */
	Optional<Case> takeDue(String no, Instant now);

	/** Cases whose next level is due, the oldest first. @param wall those held longer are left out */
	List<String> due(Instant now, Instant wall, int limit);

	/** Leaves a case alone for a while, because its step failed. */
	void hold(String no, Instant until);

	/** @throws org.springframework.dao.OptimisticLockingFailureException when somebody else wrote in between */
	void save(Case changed);

	/** With whom its cause lies from now on; the caller has locked it. */
	void lies(String no, Cause cause);

	/** Lists members; those that are listed already stay. */
	void join(String no, Collection<String> members, Instant now);

	/** Strikes every member that is not among these. */
	void keep(String no, Collection<String> members);
}
