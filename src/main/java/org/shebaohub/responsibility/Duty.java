package org.shebaohub.responsibility;

/** What somebody must do in time; by policy exactly one role is accountable for each. */
public enum Duty {

	/** To start the deduction after a return from leave, while an advance is open. */
	DEDUCT("duty.deduct"),
	/** To let the hub know what the ERP booked. */
	TELL_BOOKING("duty.tellBooking"),
	/** To pursue what is booked on an employee. */
	FOLLOW_UP("duty.followUp"),
	/** To run the check of an exit once a resignation is known. */
	CHECK_EXIT("duty.checkExit"),
	/** To see that everything is settled before somebody leaves. */
	VERIFY_EXIT("duty.verifyExit");

	/** Where policy names the role. */
	final String key;

	Duty(String key) {
		this.key = key;
	}
}
