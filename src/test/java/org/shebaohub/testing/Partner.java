package org.shebaohub.testing;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Vector;
import org.springframework.core.env.Environment;

/** A partner at the hub's SFTP server: leaves files, and looks at what became of them. */
public final class Partner implements AutoCloseable {

	private final Session session;

	private final ChannelSftp channel;

	public Partner(Environment environment) {
		try {
			JSch jsch = new JSch();
			jsch.setKnownHosts(environment.getRequiredProperty("hub.sftp.known-hosts"));
			session = jsch.getSession(environment.getRequiredProperty("hub.sftp.user"),
					environment.getRequiredProperty("hub.sftp.host"),
					Integer.parseInt(environment.getRequiredProperty("hub.sftp.port")));
			session.setPassword(environment.getRequiredProperty("hub.sftp.password"));
			session.setConfig("StrictHostKeyChecking", "yes");
			session.connect(5000);
			channel = (ChannelSftp) session.openChannel("sftp");
			channel.connect(5000);
		}
		catch (JSchException refused) {
			throw new IllegalStateException(refused);
		}
	}

	/** Leaves a file without a marker. */
	public void leaves(String path, byte[] content) {
		put(path, content, ChannelSftp.OVERWRITE);
	}

	/** Leaves a file and then its marker. */
	public void leavesMarked(String path, byte[] content) {
		leaves(path, content);
		leaves(path + ".done", new byte[0]);
	}

	/** Writes on at the end of a file. */
	public void goesOn(String path, byte[] content) {
		put(path, content, ChannelSftp.APPEND);
	}

	private void put(String path, byte[] content, int mode) {
		try {
			channel.put(new ByteArrayInputStream(content), path, mode);
		}
		catch (SftpException refused) {
			throw new IllegalStateException(path, refused);
		}
	}

	/** The names in a folder, none when there is no such folder. */
	public List<String> sees(String folder) {
		try {
			Vector<ChannelSftp.LsEntry> entries = channel.ls(folder);
			return entries.stream().filter(entry -> !entry.getAttrs().isDir()).map(ChannelSftp.LsEntry::getFilename).toList();
		}
		catch (SftpException none) {
			return List.of();
		}
	}

	@Override
	public void close() {
		channel.disconnect();
		session.disconnect();
	}
}
