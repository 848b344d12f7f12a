package org.shebaohub.backup;

/**
 * A copy of the embedded store as it was at one moment.
 *
 * @param file its name in the directory of backups
 * @param bytes its size
 * @param sha256 its digest in hexadecimal, which also stands beside it in a file that {@code sha256sum -c} reads
 */
public record Backup(String file, long bytes, String sha256) {
}
