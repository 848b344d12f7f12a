package org.shebaohub.notice;

import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Where an employee's telephone number is asked for, at the moment of sending. */
interface PhoneBook {

	Optional<String> phone(EmployeeNo employee);

	/** The roster knows it. */
	@Component
	record OfRoster(RosterDesk roster) implements PhoneBook {

		@Override
		public Optional<String> phone(EmployeeNo employee) {
			return roster.phone(employee);
		}
	}
}
