package org.shebaohub.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** The command that makes a key file with random keys, readable by whoever ran it only. */
public final class NewKeys {

	private NewKeys() {
	}

	/** @param arguments the file, which must not be there */
	public static void main(String[] arguments) {
		System.exit(run(arguments));
	}

	static int run(String... arguments) {
		if (arguments.length != 1) {
			System.err.println("make-keys FILE");
			return 64;
		}
		try {
			KeyFile.make(Path.of(arguments[0]));
			return 0;
		}
		catch (FileAlreadyExistsException there) {
			System.err.println(arguments[0] + " is there already: without its keys nothing that they sealed can be read");
			return 1;
		}
		catch (IOException unwritable) {
			System.err.println(arguments[0] + " cannot be written: " + unwritable.getMessage());
			return 1;
		}
	}
}
