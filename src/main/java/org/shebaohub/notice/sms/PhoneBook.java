package org.shebaohub.notice.sms;

import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;

/** Where an employee's telephone number is asked for, at the moment of sending. */
interface PhoneBook {

	Optional<String> phone(EmployeeNo employee);
}
