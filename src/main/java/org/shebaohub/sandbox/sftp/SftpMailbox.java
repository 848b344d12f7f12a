package org.shebaohub.sandbox.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server on loopback that shows one folder and nothing above it; its host key is made at the first start. */
public final class SftpMailbox {

	private static final String LOOPBACK = "127.0.0.1";

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
		server.setSubsystemFactories(List.of(sftp));
	}

	public SftpMailbox(Path home, int port, String user, String password) {
		this(home, port, user, password, new SftpSubsystemFactory());
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
