package org.shebaohub.sandbox.sftp;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;

import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;

/** What was done to files, one line each: {@code OPENED <name>} before the first byte, {@code CLOSED}, {@code MOVED}. */
final class SftpJournal implements SftpEventListener {

	private final Path file;

	SftpJournal(Path file) {
		this.file = file;
	}

	@Override
	public void open(ServerSession session, String remoteHandle, Handle handle) throws IOException {
		if (handle instanceof FileHandle) {
			write("OPENED " + handle.getFile());
		}
	}

	@Override
	public void closed(ServerSession session, String remoteHandle, Handle handle, Throwable fault) throws IOException {
		if (handle instanceof FileHandle) {
			write("CLOSED " + handle.getFile());
		}
	}

	@Override
	public void moved(ServerSession session, Path from, Path to, Collection<CopyOption> how, Throwable fault)
			throws IOException {
		write((fault == null ? "MOVED " : "NOT MOVED ") + from + " " + to);
	}

	private synchronized void write(String line) throws IOException {
		Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}
}
