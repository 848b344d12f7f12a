package org.shebaohub.connector.mail;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.shebaohub.notice.EmailAnswer.Kind;

/**
 * What came back from one attempt to hand a letter over.
 *
 * @param code the server's reply code, null without one
 * @param detail for people; no content
 */
record MailReply(Kind kind, String code, String detail) {

	/** @param failure null when the server took the letter */
	static MailReply of(Throwable failure) {
		if (failure == null) {
			return new MailReply(Kind.ACCEPTED, "250", "accepted by the mail server");
		}
		return Stream.iterate(failure, cause -> cause != null, MailReply::next).limit(10)
			.map(MailReply::said).filter(reply -> reply != null).findFirst()
			.orElseGet(() -> new MailReply(Kind.UNCLEAR, null, "no answer: " + failure.getClass().getSimpleName()));
	}

	private static Throwable next(Throwable failure) {
		return failure instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException()
				: failure.getCause();
	}

	private static MailReply said(Throwable failure) {
		if (failure instanceof SMTPAddressFailedException address) {
			return said(address.getReturnCode());
		}
		if (failure instanceof SMTPSendFailedException text) {
			return said(text.getReturnCode());
		}
		if (failure instanceof AddressException) {
			return new MailReply(Kind.REFUSED, null, "not an e-mail address");
		}
		boolean sent = !(failure instanceof MailConnectException || failure instanceof ConnectException
				|| failure instanceof UnknownHostException || failure instanceof CallNotPermittedException
				// our own name or address is not taken: ours to set right, no letter's fault
				|| failure instanceof AuthenticationFailedException || failure instanceof SMTPSenderFailedException);
		return sent ? null : new MailReply(Kind.LATER, null, "not sent: " + failure.getClass().getSimpleName());
	}

	/** RFC 5321: what begins with 5 stays so. */
	private static MailReply said(int code) {
		return code >= 500 ? new MailReply(Kind.REFUSED, "" + code, "refused with " + code)
				: new MailReply(Kind.LATER, "" + code, "not now: " + code);
	}
}
