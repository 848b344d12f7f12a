package org.shebaohub.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;

/** Who else may read or write what the hub relies on; where the file system does not say, nobody. */
final class OwnFiles {

	private OwnFiles() {
	}

	/** The hub's own group may, where the file is somebody else's: so orchestrators hand secrets to a process. */
	static boolean othersMayRead(Path file) {
		return may(file, PosixFilePermission.OTHERS_READ) || may(file, PosixFilePermission.GROUP_READ) && isOurs(file);
	}

	static boolean othersMayWrite(Path file) {
		return may(file, PosixFilePermission.OTHERS_WRITE) || may(file, PosixFilePermission.GROUP_WRITE);
	}

	/** Where links lead is not asked: the places may not be there yet. */
	static boolean isBelow(String place, String... others) {
		Path whole = Path.of(place).toAbsolutePath().normalize();
		return Arrays.stream(others).filter(each -> !each.isEmpty()).anyMatch(each -> whole.startsWith(Path.of(each).toAbsolutePath().normalize()));
	}

	private static boolean isOurs(Path file) {
		try {
			return Files.getOwner(file).getName().equals(System.getProperty("user.name"));
		}
		catch (IOException unsaid) {
			return true;
		}
	}

	private static boolean may(Path file, PosixFilePermission permission) {
		try {
			return Files.getPosixFilePermissions(file).contains(permission);
		}
		catch (UnsupportedOperationException | IOException unsaid) {
			return false;
		}
	}
}
