package org.shebaohub.notice.email;

import java.util.List;
import java.util.Objects;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.notice.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Those on duty today for a role have their addresses in the duty directory; employees have none in the hub. */
@Configuration(proxyBeanMethods = false)
class EmailConfiguration {

	@Bean
	AddressBook addressBook(DutyDesk duties) {
		return audience -> audience.employee() != null ? List.of() : addresses(duties, audience);
	}

	private static List<String> addresses(DutyDesk duties, Audience audience) {
		return duties.onDuty(audience.role(), audience.node()).holders().stream().map(Holder::email)
			.filter(Objects::nonNull).distinct().toList();
	}
}
