package org.shebaohub.sandbox.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.CanonicalJson;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.jms.support.converter.SimpleMessageConverter;

/**
 * The ERP of the sample enterprise: books each command once, and its payroll confirms deduction orders at once; the last two
 * digits of the employee's number choose how.
 */
public class ErpMock {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final JmsTemplate out;

	private final ErpBooks books;

	private final BusinessClock clock;

	private final DefaultMessageListenerContainer commands = new DefaultMessageListenerContainer();

	public ErpMock(ConnectionFactory connectionFactory, Path file, BusinessClock clock) {
		this.out = new JmsTemplate(connectionFactory);
		this.books = new ErpBooks(file);
		this.clock = clock;
		commands.setConnectionFactory(connectionFactory);
		commands.setDestinationName("erp.commands");
		commands.setSessionTransacted(true);
		commands.setConcurrentConsumers(2);
		commands.setMessageListener((MessageListener) message -> {
			try {
				take(MAPPER.readTree((String) new SimpleMessageConverter().fromMessage(message)));
			}
			catch (JMSException e) {
				throw new IllegalStateException(e);
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	public void start() {
		commands.afterPropertiesSet();
		commands.start();
	}

	public void stop() {
		commands.destroy();
	}

	private void take(JsonNode command) {
		String field = command.has("orderNo") ? "orderNo" : command.has("paymentNo") ? "paymentNo" : "voucherNo";
		String no = command.path(field).asText();
		boolean refused = ending(command).equals("83");
		boolean repeated = !books.enter(no, refused ? "REFUSED" : "BOOKED", clock.now(), command.toString());
		out.convertAndSend("erp.receipts", CanonicalJson.write(refused
				? Map.of(field, no, "status", "REFUSED", "reason", "no such employee in payroll", "repeated", repeated)
				: Map.of(field, no, "status", "BOOKED", "repeated", repeated)));
		if (field.equals("orderNo") && !refused) {
			confirm(command, no);
		}
	}

	private void confirm(JsonNode order, String no) {
		BigDecimal amount = new BigDecimal(order.path("amount").asText());
		String outcome = switch (ending(order)) {
			case "81" -> "PARTIAL";
			case "82" -> "FAILED";
			default -> "FULL";
		};
		BigDecimal taken = switch (outcome) {
			case "PARTIAL" -> amount.divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN);
			case "FAILED" -> BigDecimal.ZERO.setScale(2);
			default -> amount;
		};
		Map<String, Object> data = Map.of("employeeNo", order.path("employeeNo").asText(), "orderNo", no, "outcome", outcome,
				"total", taken.toPlainString(), "confirmedOn", LocalDate.ofInstant(books.timeOf(no), BusinessClock.ZONE));
		// a repeat of the command says the same again, to the letter
		out.convertAndSend("erp.events", CanonicalJson.write(Map.of("specversion", "1.0", "id", "confirmed-" + no, "source",
				"erp", "type", "deduction.confirmed", "time", books.timeOf(no),
				"data", data)));
	}

	private static String ending(JsonNode command) {
		String no = command.path("employeeNo").asText();
		return no.substring(Math.max(0, no.length() - 2));
	}
}
