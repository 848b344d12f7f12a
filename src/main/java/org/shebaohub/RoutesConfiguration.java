package org.shebaohub;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.Session;
import jakarta.mail.SendFailedException;
import java.io.Serializable;
import org.apache.camel.component.file.remote.SftpComponent;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.MessageCreatedStrategy;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.model.Resilience4jConfigurationDefinition;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.JmsTransactionManager;
import org.springframework.jms.support.converter.MessageConversionException;
import org.springframework.jms.support.converter.SimpleMessageConverter;
import org.springframework.jms.support.destination.DestinationResolver;

/** The Camel components that have no starter of their own, and the transaction of a batch of sends. */
@Configuration(proxyBeanMethods = false)
class RoutesConfiguration {

	/** A message is acknowledged after its route has run, by the session's own transaction. */
	@Bean
	JmsComponent jms(JmsPoolConnectionFactory connectionFactory, MessageCreatedStrategy traceOut, DestinationResolver destinations) {
		JmsComponent jms = new JmsComponent();
		jms.setConnectionFactory(connectionFactory);
		jms.setTransacted(true);
		jms.setLazyCreateTransactionManager(false);
		jms.setCacheLevelName("CACHE_CONSUMER");
		jms.setDisableReplyTo(true);
		jms.setAcceptMessagesWhileStopping(false);
		jms.setReceiveTimeout(5000);
		jms.setMessageConverter(new NoObjects());
		jms.setDestinationResolver(destinations);
		jms.setMessageCreatedStrategy(traceOut);
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

	/** An object in a message is neither written nor read: it comes as nothing readable, and is set aside as that is. */
	private static final class NoObjects extends SimpleMessageConverter {

		@Override
		public Object fromMessage(Message message) throws JMSException {
			return message instanceof ObjectMessage ? "an object, unopened" : super.fromMessage(message);
		}

		@Override
		protected ObjectMessage createMessageForSerializable(Serializable object, Session session) {
			throw new MessageConversionException("the hub sends no objects: " + object.getClass().getName());
		}
	}
}
