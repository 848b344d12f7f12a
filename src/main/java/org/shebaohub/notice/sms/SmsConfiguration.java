package org.shebaohub.notice.sms;

import org.shebaohub.roster.RosterDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Telephone numbers come from the roster. */
@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

	@Bean
	PhoneBook phoneBook(RosterDesk roster) {
		return roster::phone;
	}
}
