package org.shebaohub.payout;

import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.policy.PayoutRules;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PayoutConfiguration {

	@Bean
	Surroundings payoutSurroundings(RosterDesk roster, PolicyDesk policy) {
		return new Surroundings() {

			@Override
			public Optional<PayeeAccount> payeeAccount(EmployeeNo employee) {
				return roster.payeeAccount(employee);
			}

			@Override
			public PayoutRules rules(OrgNode node, LocalDate on) {
				return policy.payout(node, on);
			}
		};
	}
}
