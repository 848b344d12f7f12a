package org.shebaohub.sandbox.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server on loopback that shows one folder and nothing above it; its host key is made at the first start. */
public final class SftpMailbox {

	private static final String LOOPBACK = "127.0.0.1";

	/** That are there from the beginning in the sandbox. */
	private static final List<String> FOLDERS = List.of("inbound/hr", "inbound/bureau/hangzhou", "inbound/bureau/changzhou", "inbound/status");

	private final SshServer server = SshServer.setUpDefaultServer();

	private final Path home;

	/**
	 * @param home holds the host key, {@code known_hosts} for clients, and the shown folder {@code files}
	 * @param port 0 for any free one
	 */
	public SftpMailbox(Path home, int port, String user, String password, SftpSubsystemFactory sftp) {
		this.home = home.toAbsolutePath();
		server.setHost(LOOPBACK);
		server.setPort(port);
		server.setKeyPairProvider(hostKey());
		server.setPasswordAuthenticator((name, word, session) -> name.equals(user) && word.equals(password));
		server.setFileSystemFactory(new VirtualFileSystemFactory(files()));
		sftp.addSftpEventListener(new SftpJournal(this.home.resolve("sftp.journal")));
		server.setSubsystemFactories(List.of(sftp));
	}

	public SftpMailbox(Path home, int port, String user, String password) {
		this(home, port, user, password, new SftpSubsystemFactory());
	}

	/** Starts one as {@code mocks/README.md} says, with the sandbox's user and folders. @param usual its home without a setting */
	public static SftpMailbox start(Map<String, String> environment, Path usual) {
		SftpMailbox mailbox = new SftpMailbox(Path.of(environment.getOrDefault("MOCKS_SFTP_HOME", usual.toString())),
				Integer.parseInt(environment.getOrDefault("MOCKS_SFTP_PORT", "0")),
				environment.getOrDefault("MOCKS_SFTP_USER", "hub"),
				environment.getOrDefault("MOCKS_SFTP_PASSWORD", "sandbox-sftp"));
		mailbox.start(FOLDERS);
		return mailbox;
	}

	private SimpleGeneratorHostKeyProvider hostKey() {
		SimpleGeneratorHostKeyProvider provider = new SimpleGeneratorHostKeyProvider(home.resolve("host_key"));
		provider.setAlgorithm("EC");
		provider.setKeySize(256);
		return provider;
	}

	/** Listens, and writes down the host key by which clients know it. @param folders below the shown one */
	public void start(List<String> folders) {
		try {
			for (String folder : folders) {
				Files.createDirectories(files().resolve(folder));
			}
			server.start();
			KeyPair key = server.getKeyPairProvider().loadKeys(null).iterator().next();
			Files.writeString(home.resolve("known_hosts"), "[" + LOOPBACK + "]:" + server.getPort() + " "
					+ PublicKeyEntry.toString(key.getPublic()) + "\n");
		}
		catch (IOException | java.security.GeneralSecurityException broken) {
			throw new IllegalStateException("the SFTP server does not start on port " + server.getPort(), broken);
		}
	}

	public int port() {
		return server.getPort();
	}

	/** What its users see as their root. */
	public Path files() {
		return home.resolve("files");
	}

	public void stop() {
		try {
			server.stop(true);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
