package org.shebaohub.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shebaohub.kernel.CanonicalJson;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.jms.support.converter.SimpleMessageConverter;

/** The sample enterprise's ERP: takes vouchers from its queue, books each number once and acknowledges every time. */
class ErpMock {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final Set<String> booked = ConcurrentHashMap.newKeySet();

	private final JmsTemplate receipts;

	private final DefaultMessageListenerContainer commands = new DefaultMessageListenerContainer();

	ErpMock(ConnectionFactory connectionFactory) {
		receipts = new JmsTemplate(connectionFactory);
		commands.setConnectionFactory(connectionFactory);
		commands.setDestinationName("erp.commands");
		commands.setSessionTransacted(true);
		commands.setConcurrentConsumers(2);
		commands.setMessageListener((jakarta.jms.MessageListener) message -> {
			try {
				book((String) new SimpleMessageConverter().fromMessage(message));
			}
			catch (jakarta.jms.JMSException e) {
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

	private void book(String document) {
		String voucherNo = voucherNo(document);
		boolean first = booked.add(voucherNo);
		receipts.convertAndSend("erp.receipts", CanonicalJson
			.write(Map.of("voucherNo", voucherNo, "status", "BOOKED", "repeated", !first)));
	}

	private static String voucherNo(String document) {
		try {
			JsonNode voucher = MAPPER.readTree(document);
			return voucher.path("voucherNo").asText();
		}
		catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
