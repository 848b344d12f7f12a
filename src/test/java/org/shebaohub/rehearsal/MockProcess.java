package org.shebaohub.rehearsal;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.shebaohub.sandbox.counterparty.BankLedger;
import org.shebaohub.sandbox.counterparty.BankLine;
import org.shebaohub.sandbox.counterparty.MockSystems;

/** Bank, tax bureau, SMS gateway, mail and SFTP server as a JVM of their own, which outlives the hub's deaths. */
public final class MockProcess implements AutoCloseable {

	private final Path directory;

	private final int port = HubSetup.freePort();

	private final int smtpPort = HubSetup.freePort();

	private final int sftpPort = HubSetup.freePort();

	private final int hubPort;

	private ChildJvm jvm;

	public MockProcess(Path directory, int hubPort) {
		this.directory = directory;
		this.hubPort = hubPort;
	}

	public void start() {
		jvm = ChildJvm.start(directory.resolve("mocks.log"),
				Map.of("MOCKS_PORT", Integer.toString(port), "MOCKS_SMTP_PORT", Integer.toString(smtpPort),
						"MOCKS_SFTP_PORT", Integer.toString(sftpPort), "MOCKS_SFTP_HOME", sftp().toString(), "MOCKS_BOOKS", books().toString(), "MOCKS_HUB", "http://127.0.0.1:" + hubPort, "MOCKS_CALLBACK_KEY",
						"sandbox-callback"),
				List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", ChildJvm.classPath()), MockSystems.class, List.of());
		for (int tries = 0; !listens(port); tries++) {
			if (!jvm.isAlive() || tries > 600) {
				throw new IllegalStateException("the mocks do not start" + jvm.last());
			}
			Pause.millis(100);
		}
	}

	static boolean listens(int port) {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			return socket.isConnected();
		}
		catch (IOException notYet) {
			return false;
		}
	}

	public URI address() {
		return URI.create("http://127.0.0.1:" + port);
	}

	/** A hub whose letters and files are here too. */
	public HubSetup serving(HubSetup setup) {
		return setup.with("hub.smtp.port", smtpPort).with("hub.sandbox.sftp.in-process", false).with("hub.sftp.port", sftpPort)
			.with("hub.sftp.known-hosts", sftp().resolve("known_hosts"));
	}

	/** Of the SFTP server: {@code files} is what its users see. */
	public Path sftp() {
		return directory.resolve("sftp").toAbsolutePath();
	}

	public long pid() {
		return jvm.pid();
	}

	/** SIGKILL; what the bank has answered is in its ledger all the same. */
	void kill() {
		jvm.kill();
	}

	public Path books() {
		return directory.resolve("books").toAbsolutePath();
	}

	/** The file that judges. */
	public Path ledgerFile(Bank bank) {
		return BankLedger.file(books(), bank.word());
	}

	public List<BankLine> ledger(Bank bank) {
		return BankLedger.read(ledgerFile(bank));
	}

	@Override
	public void close() {
		if (jvm != null) {
			jvm.stop();
		}
	}
}
