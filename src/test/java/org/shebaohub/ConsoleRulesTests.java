package org.shebaohub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class ConsoleRulesTests {

	@BeforeEach
	void comesIn() {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_ADMIN"));
	}

	@AfterEach
	void goes() {
		SecurityContextHolder.clearContext();
	}

	@Test
	@DisplayName("SEC-07 R-000-34 of the broker an administrator reads how full it is; no message, no parameter of an acceptor and nothing that is not on the list")
	void readsFiguresOfTheBroker() throws MalformedObjectNameException {
		ObjectName queue = new ObjectName("org.apache.activemq.artemis:broker=\"x\",component=addresses,address=\"y\",subcomponent=queues,queue=\"y\"");
		ObjectName acceptor = new ObjectName("org.apache.activemq.artemis:broker=\"x\",component=acceptors,name=\"z\"");
		for (String figure : List.of("MessageCount", "ConsumerCount", "MessagesAdded", "ObjectName", "Name")) {
			assertThat(ConsoleRules.mayRead(queue, figure)).as(figure).isTrue();
		}
		for (String secret : List.of("FirstMessageAsJSON", "Parameters", "ParametersAsJSON", "User", "Filter", "RolesAsJSON", "BrokerPluginClassNames")) {
			assertThat(ConsoleRules.mayRead(queue, secret) || ConsoleRules.mayRead(acceptor, secret)).as(secret).isFalse();
		}
	}
}
