package org.shebaohub.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.employment.LeaveKind;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;

/** What the roster tells others, each published in the transaction in which it happened. */
public sealed interface RosterNews {

	/**
	 * What an HR system, or one that says how people stand, told was not applied and a person must look: unreadable, against
	 * a rule, known with other content, or waiting too long for what it needs.
	 *
	 * @param subject the employee's number, {@code unit/} and a code, or an empty text when it cannot be told
	 */
	record EventRefused(String source, String eventId, String subject, OrgNode node, List<Finding> findings)
			implements RosterNews {

		/** The same event refused again is the same cause. */
		public String causeKey() {
			return key(source, eventId);
		}
	}

	/** An event that was refused or waited has been applied after all. */
	record EventSettled(String source, String eventId) implements RosterNews {

		/** The cause that has gone when the event was refused before. */
		public String causeKey() {
			return key(source, eventId);
		}
	}

	/** Senders choose their ids: whatever they hold, the key is short and without blanks. */
	private static String key(String source, String eventId) {
		String key = (source + "/" + eventId).replaceAll("[^A-Za-z0-9/._-]", "_");
		return "event/" + (key.length() <= 90 ? key : key.substring(0, 80)) + "-"
				+ Integer.toHexString((source + "/" + eventId).hashCode());
	}

	/** An employee leaves because social insurance was not paid (未依法缴纳社保): the employer may owe compensation. */
	record LeftForUnpaidInsurance(EmployeeNo no, OrgNode node) implements RosterNews {

		/** The same departure told again is the same cause. */
		public String causeKey() {
			return "left-unpaid/" + no;
		}
	}

	/** An employee works elsewhere now, by a transfer. */
	record EmployeeTransferred(EmployeeNo no, OrgNode from, OrgNode to) implements RosterNews {
	}

	/** A leave has begun: on its first day, or when it was told later than that. */
	record LeaveStarted(EmployeeNo no, OrgNode node, LeaveKind kind, LocalDate from, LocalDate expectedReturn)
			implements RosterNews {
	}

	/** @param on the first day back at work */
	record LeaveEnded(EmployeeNo no, OrgNode node, LeaveKind kind, LocalDate on) implements RosterNews {
	}

	/** Somebody is pregnant, nursing, ill or injured: the employer does not end the employment up to and on that day. */
	record Protected(EmployeeNo no, OrgNode node, LocalDate until) implements RosterNews {
	}

	/** A resignation or another announced end; the same id again corrects it. */
	record Resigned(EmployeeNo no, OrgNode node, String resignationId, DepartureKind kind, LocalDate lastDay, String reason)
			implements RosterNews {
	}

	/** The announced end will not come. */
	record ResignationWithdrawn(EmployeeNo no, OrgNode node, String resignationId, LocalDate on) implements RosterNews {
	}

	/** The HR system says that an employment ends with that last day, which may lie ahead. */
	record Departed(EmployeeNo no, OrgNode node, DepartureKind kind, LocalDate lastDay) implements RosterNews {
	}

	/** Somebody did not come to work from that day on, and nobody knows why. */
	record WentAbsent(EmployeeNo no, OrgNode node, LocalDate from) implements RosterNews {
	}

	/** @param on the first day of the new status; published when it has come */
	record StatusChanged(EmployeeNo no, OrgNode node, EmploymentStatus from, EmploymentStatus to, LocalDate on)
			implements RosterNews {
	}

	/**
	 * The hub itself, or a person by it, set a status that the HR system should have too.
	 *
	 * @param markNo unique among all marks
	 */
	record StatusMarked(EmployeeNo no, OrgNode node, EmploymentStatus status, LocalDate since, String why, long markNo)
			implements RosterNews {
	}

	/**
	 * Something that was told counts now: for all who keep a copy.
	 *
	 * @param subject the employee's number, or {@code unit/} and a code
	 * @param details what was told and is not personal, extension fields as they came
	 * @param changeId the same for the same change, however often it is told
	 */
	record Changed(String subject, String what, LocalDate effective, Instant recordedAt, String source,
			Map<String, String> details, String changeId) implements RosterNews {
	}
}
