package org.shebaohub.sandbox.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;

/** A real mail server on loopback that keeps every letter in its book; it can be switched off and on again. */
final class MailSink {

	private static final String USER = "shebao-hub";

	private static final String PASSWORD = "sandbox-smtp";

	private final MailBook book;

	private final Managers managers = new Managers();

	private final Moods moods = new Moods();

	private int port;

	private SmtpServer server;

	/** @param port 0 for any free one, which it then keeps */
	MailSink(int port, MailBook book) {
		this.port = port;
		this.book = book;
		try {
			managers.getUserManager().createUser(USER + "@example.com", USER, PASSWORD);
			managers.getUserManager().setAuthRequired(true);
		}
		catch (UserException broken) {
			throw new IllegalStateException(broken);
		}
		start();
	}

	synchronized void start() {
		if (server == null) {
			server = server(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
			server.startService();
			await(server);
			port = server.getPort();
		}
	}

	private static void await(SmtpServer server) {
		try {
			if (!server.waitTillRunning(10_000)) {
				throw new IllegalStateException("the mail server does not start on " + server.getServerSetup());
			}
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
	}

	/** Off: nobody answers at the port. */
	synchronized void stop() {
		if (server != null) {
			server.stopService();
			server = null;
		}
	}

	synchronized int port() {
		return port;
	}

	private SmtpServer server(ServerSetup setup) {
		return new SmtpServer(setup, managers) {

			@Override
			protected ProtocolHandler createProtocolHandler(Socket socket) {
				return new Connection(new Postmaster(managers, book, moods, socket), socket);
			}
		};
	}
}
