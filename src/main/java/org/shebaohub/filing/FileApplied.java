package org.shebaohub.filing;

/** The content of a file was applied; published inside the transaction of its effect. */
public record FileApplied(String source, String name, long file) {

	/** The cause that has gone when the same name was refused before. */
	public String causeKey() {
		return FileNames.causeKey(source, name);
	}
}
