package org.shebaohub.document;

/** Reads the names of the first entries of a ZIP archive, without unpacking anything. */
final class ZipNames {

	private static final String ENTRY = "PK\u0003\u0004";

	private static final int NAME_LENGTH = 26;

	private static final int NAME = 30;

	private ZipNames() {
	}

	/** @param begin the archive's first bytes, one character each */
	static boolean holdOfd(String begin) {
		if (!begin.startsWith(ENTRY)) {
			return false;
		}
		for (int at = 0; at >= 0 && at + NAME <= begin.length(); at = begin.indexOf(ENTRY, at + 1)) {
			int length = begin.charAt(at + NAME_LENGTH) + 256 * begin.charAt(at + NAME_LENGTH + 1);
			String name = begin.substring(at + NAME, Math.min(at + NAME + length, begin.length()));
			if (name.equals("OFD.xml")) {
				return true;
			}
		}
		return false;
	}
}
