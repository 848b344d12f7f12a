package org.shebaohub.sandbox.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** Takes the letters of one connection: into the book first, then the answer. */
final class Postmaster extends SmtpManager {

	private final MailBook book;

	private final Moods moods;

	private final Socket connection;

	Postmaster(Managers managers, MailBook book, Moods moods, Socket connection) {
		super(managers.getImapHostManager(), managers.getUserManager());
		this.book = book;
		this.moods = moods;
		this.connection = connection;
	}

	@Override
	public String checkRecipient(SmtpState state, MailAddress to) {
		return moods.atTheAddress(to.getEmail());
	}

	@Override
	public String checkData(SmtpState state) {
		return state.getMessage().getToAddresses().stream().map(to -> moods.atTheText(to.getEmail()))
			.filter(answer -> answer != null).findFirst().orElse(null);
	}

	@Override
	public synchronized void send(SmtpState state) {
		for (MailAddress to : state.getMessage().getToAddresses()) {
			book.enter(to.getEmail(), state.getMessage().getMessage());
			if (moods.hangsUp(to.getEmail())) {
				hangUp();
			}
		}
	}

	private void hangUp() {
		try {
			connection.close();
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
