package org.shebaohub.connector.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import org.apache.camel.Exchange;
import org.shebaohub.notice.EmailAnswer;
import org.shebaohub.notice.EmailCall;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Letters as RFC 5322 has them. */
@Component
@EnableConfigurationProperties(SenderSettings.class)
public class EmailConnector {

	private final SenderSettings settings;

	EmailConnector(SenderSettings settings) {
		this.settings = settings;
	}

	/** The letter; its Message-ID is the same at every attempt. @throws MessagingException for what is no address */
	public MimeMessage letter(Exchange exchange) throws MessagingException, UnsupportedEncodingException {
		EmailCall call = call(exchange);
		MimeMessage letter = new MimeMessage((Session) null);
		letter.setFrom(new InternetAddress(settings.from(), settings.sender(), UTF_8.name()));
		letter.setRecipient(Message.RecipientType.TO, new InternetAddress(oneLine(call.address()), true));
		letter.setSubject(oneLine(call.subject()), UTF_8.name());
		letter.setText(call.text(), UTF_8.name());
		letter.setSentDate(Date.from(call.at()));
		letter.setHeader("Message-ID", "<" + call.id() + settings.from().substring(settings.from().indexOf('@')) + ">");
		letter.setHeader("Auto-Submitted", "auto-generated");
		return letter;
	}

	/** A line break in a header would begin another header. */
	private static String oneLine(String text) {
		return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
	}

	/** What the mail server said of the letter: accepted is not delivered. */
	public EmailAnswer answer(Exchange exchange) {
		MailReply reply = MailReply.of(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
		return new EmailAnswer(call(exchange).delivery(), reply.kind(), reply.code(), reply.detail());
	}

	private static EmailCall call(Exchange exchange) {
		return exchange.getVariable("call", EmailCall.class);
	}
}
