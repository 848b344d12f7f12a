package org.shebaohub.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shebaohub.kernel.CanonicalJson;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.jms.support.converter.SimpleMessageConverter;

/** A system of the sample enterprise: takes commands from its queue, does each number once and acknowledges every time. */
class CommandMock {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final Set<String> done = ConcurrentHashMap.newKeySet();

	private final JmsTemplate receipts;

	private final DefaultMessageListenerContainer commands = new DefaultMessageListenerContainer();

	private final String receiptQueue;

	private final String number;

	private final String status;

	/**
	 * @param system whose queues they are: {@code erp}, {@code hr}
	 * @param number the field that tells one command from another
	 * @param status the word of the receipt
	 */
	CommandMock(ConnectionFactory connectionFactory, String system, String number, String status) {
		receipts = new JmsTemplate(connectionFactory);
		receiptQueue = system + ".receipts";
		this.number = number;
		this.status = status;
		commands.setConnectionFactory(connectionFactory);
		commands.setDestinationName(system + ".commands");
		commands.setSessionTransacted(true);
		commands.setConcurrentConsumers(2);
		commands.setMessageListener((MessageListener) message -> {
			try {
				take((String) new SimpleMessageConverter().fromMessage(message));
			}
			catch (JMSException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	void start() {
		commands.afterPropertiesSet();
		commands.start();
	}

	void stop() {
		commands.destroy();
	}

	private void take(String document) {
		try {
			String no = MAPPER.readTree(document).path(number).asText();
			receipts.convertAndSend(receiptQueue,
					CanonicalJson.write(Map.of(number, no, "status", status, "repeated", !done.add(no))));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
