package org.shebaohub;

import org.apache.camel.component.file.remote.SftpComponent;
import jakarta.mail.SendFailedException;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.model.Resilience4jConfigurationDefinition;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.JmsTransactionManager;

/** The Camel components that have no starter of their own, and the transaction of a batch of sends. */
@Configuration(proxyBeanMethods = false)
class RoutesConfiguration {

	/** A message is acknowledged after its route has run, by the session's own transaction. */
	@Bean
	JmsComponent jms(JmsPoolConnectionFactory connectionFactory) {
		JmsComponent jms = new JmsComponent();
		jms.setConnectionFactory(connectionFactory);
		jms.setTransacted(true);
		jms.setLazyCreateTransactionManager(false);
		jms.setCacheLevelName("CACHE_CONSUMER");
		jms.setDisableReplyTo(true);
		jms.setAcceptMessagesWhileStopping(false);
		jms.setReceiveTimeout(5000);
		return jms;
	}

	@Bean
	KameletComponent kamelet(RoutesSettings settings) {
		KameletComponent kamelet = new KameletComponent();
		kamelet.setLocation("file:" + settings.dir() + "/connectors");
		return kamelet;
	}

	@Bean
	SftpComponent sftp() {
		return new SftpComponent();
	}

	/** Not a bean of its own: a second transaction manager would take the store's place. */
	@Bean
	SpringTransactionPolicy oneSend(JmsPoolConnectionFactory connectionFactory) {
		return new SpringTransactionPolicy(new JmsTransactionManager(connectionFactory));
	}

	/**
	 * When half of the last twenty calls of a route broke, the counterpart is left alone for a while. An open breaker must
	 * throw: silence would look like an answer. A mail server that refuses a letter is not broken.
	 */
	@Bean
	Resilience4jConfigurationDefinition counterpartBreaker() {
		Resilience4jConfigurationDefinition breaker = new Resilience4jConfigurationDefinition();
		breaker.setThrowExceptionWhenHalfOpenOrOpenState("true");
		breaker.setSlidingWindowSize("20");
		breaker.setMinimumNumberOfCalls("20");
		breaker.setWaitDurationInOpenState("5");
		breaker.setPermittedNumberOfCallsInHalfOpenState("3");
		breaker.ignoreException(SendFailedException.class);
		return breaker;
	}
}
