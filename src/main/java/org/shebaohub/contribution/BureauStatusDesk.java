package org.shebaohub.contribution;

import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.contribution.inquiry.Inquiries;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for asking the bureau about one person's month, where its files or lists leave it open. */
@Service
public class BureauStatusDesk {

	private final Inquiries inquiries;

	BureauStatusDesk(Inquiries inquiries) {
		this.inquiries = inquiries;
	}

	/** @param line whose month is asked about; the question goes out under the person's insurance number */
	public record Call(Delivery delivery, String insuranceNo, String unit, InsuranceMonth month, InsuranceLine line) {
	}

	/** What the bureau says; what it does not name is empty. NO_ANSWER is asked again later. */
	public record Answer(Call call, Kind kind, Optional<LocalDate> enrolledOn, Optional<LocalDate> paidOn,
			Optional<LocalDate> creditedOn, Optional<AccountBalance> balance, String detail) {

		/** An answer that states nothing. */
		public static Answer empty(Call call, Kind kind, String detail) {
			return new Answer(call, kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), detail);
		}

		/** UNKNOWN means that the bureau knows no such person. */
		public enum Kind {
			STATED, UNKNOWN, NO_ANSWER
		}
	}

	/** What stands on the person's medical account at the end of a day. */
	public record AccountBalance(Yuan amount, LocalDate asOf) {
	}

	/** Asks about a month of an employee; HR of the branch may. */
	@Transactional
	public Decision ask(Actor actor, EmployeeNo no, InsuranceLine line, InsuranceMonth month) {
		return inquiries.ask(actor, no, line, month);
	}

	@Transactional(readOnly = true)
	public Call begin(Delivery delivery) {
		return inquiries.begin(delivery);
	}

	/** Keeps what the bureau said as facts of their own source. */
	@Transactional
	public void record(Answer answer) {
		inquiries.record(answer);
	}
}
