package org.shebaohub.document;

/** The name that a sender gave is only a label: no path, no control character, no trick of writing direction. */
final class DocumentName {

	static final int LONGEST = 120;

	private DocumentName() {
	}

	static String clean(String given) {
		String last = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		StringBuilder plain = new StringBuilder();
		last.codePoints().filter(DocumentName::isPlain).forEach(plain::appendCodePoint);
		String name = plain.toString().strip().replaceFirst("^\\.+", "");
		int length = name.codePointCount(0, name.length());
		// the end tells more than the beginning: it has the extension
		name = length <= LONGEST ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST));
		return name.isBlank() ? "document" : name;
	}

	private static boolean isPlain(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
			default -> "<>:\"|?*%".indexOf(character) < 0;
		};
	}
}
