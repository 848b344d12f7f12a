package org.shebaohub.connector.file;

/** What a path at a partner's server says. */
final class RemotePath {

	private static final String INBOUND = "inbound/";

	private RemotePath() {
	}

	/** The folder of a file, without a slash at its end. */
	static String folder(String path, String name) {
		String folder = path.substring(0, Math.max(0, path.length() - name.length()));
		return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
	}

	/** The folder below {@code inbound}: {@code bureau/hangzhou}. */
	static String source(String path, String name) {
		String folder = folder(path, name);
		int inbound = folder.indexOf(INBOUND);
		return inbound < 0 ? folder : folder.substring(inbound + INBOUND.length());
	}

	/** What remains of a name in which anything may stand. */
	static String safe(String name) {
		String safe = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
		return safe.length() <= 100 ? safe : safe.substring(0, 100);
	}
}
