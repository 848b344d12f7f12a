package org.shebaohub.sandbox.mail;

import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import java.net.Socket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's conversation; that it ends in the middle is no fault of the server. */
final class Connection extends SmtpHandler {

	private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

	Connection(SmtpManager manager, Socket socket) {
		super(new SmtpCommandRegistry(), manager, socket);
	}

	@Override
	public void run() {
		try {
			super.run();
		}
		catch (IllegalStateException cut) {
			LOG.debug("a connection was cut", cut);
		}
	}
}
