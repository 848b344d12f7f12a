package org.shebaohub.connector.file;

import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.shebaohub.filing.FilingDesk;
import org.shebaohub.filing.Look;
import org.shebaohub.filing.Shelf;
import org.shebaohub.filing.Sighting;
import org.springframework.stereotype.Component;

/**
 * Camel's hand at the server: nothing is fetched that the filing desk has not claimed, and nothing is moved before the
 * desk has settled it. What a route left unsettled, for whatever reason, stays where it is.
 */
@Component
public class FilePickUp<T> implements GenericFileProcessStrategy<T> {

	/** The exchange's property with the claim. */
	static final String CLAIM = "hub.file.claim";

	private static final String[] MARKERS = { ".done", ".ok" };

	private final FilingDesk desk;

	FilePickUp(FilingDesk desk) {
		this.desk = desk;
	}

	@Override
	public void prepareOnStartup(GenericFileOperations<T> server, GenericFileEndpoint<T> endpoint) {
		// nothing is left behind on the server that would have to be tidied up
	}

	@Override
	public boolean begin(GenericFileOperations<T> server, GenericFileEndpoint<T> endpoint, Exchange exchange,
			GenericFile<T> file) {
		String name = file.getFileNameOnly();
		boolean marked = !name.contains("/") && isMarked(server, file);
		Look look = desk.look(new Sighting(RemotePath.source(file.getAbsoluteFilePath(), name), name, file.getFileLength(),
				Instant.ofEpochMilli(file.getLastModified()), marked));
		switch (look.answer()) {
			case TAKE -> exchange.setProperty(CLAIM, look.claim());
			case SHELVE -> shelve(server, file, look.claim(), Shelf.REFUSED);
			default -> {
			}
		}
		return look.answer() == Look.Answer.TAKE;
	}

	/** Also after a failure that the route's error handling has dealt with: then the desk says STAY. */
	@Override
	public void commit(GenericFileOperations<T> server, GenericFileEndpoint<T> endpoint, Exchange exchange,
			GenericFile<T> file) {
		server.releaseRetrievedFileResources(exchange);
		Look.Claim claim = exchange.getProperty(CLAIM, Look.Claim.class);
		Shelf shelf = desk.shelf(claim);
		if (shelf == Shelf.STAY) {
			desk.release(claim);
		}
		else {
			shelve(server, file, claim, shelf);
		}
	}

	@Override
	public void rollback(GenericFileOperations<T> server, GenericFileEndpoint<T> endpoint, Exchange exchange,
			GenericFile<T> file) {
		commit(server, endpoint, exchange, file);
	}

	/** The file vanished, or was not ours to take. */
	@Override
	public void abort(GenericFileOperations<T> server, GenericFileEndpoint<T> endpoint, Exchange exchange,
			GenericFile<T> file) {
		Look.Claim claim = exchange.getProperty(CLAIM, Look.Claim.class);
		if (claim != null) {
			desk.release(claim);
		}
	}

	/**
	 * The row's number before the name keeps apart what came under one name. The markers go first: one that a crash left
	 * behind would declare the next file of that name whole while it is still being written.
	 */
	private static <T> void shelve(GenericFileOperations<T> server, GenericFile<T> file, Look.Claim claim, Shelf shelf) {
		String path = file.getAbsoluteFilePath();
		String folder = RemotePath.folder(path, file.getFileNameOnly()) + "/" + shelf.name().toLowerCase(java.util.Locale.ROOT);
		for (String marker : MARKERS) {
			if (server.existsFile(path + marker)) {
				server.deleteFile(path + marker);
			}
		}
		server.buildDirectory(folder, false);
		server.renameFile(path, folder + "/" + claim.file() + "-" + RemotePath.safe(claim.name()));
	}

	private static <T> boolean isMarked(GenericFileOperations<T> server, GenericFile<T> file) {
		for (String marker : MARKERS) {
			if (server.existsFile(file.getAbsoluteFilePath() + marker)) {
				return true;
			}
		}
		return false;
	}
}
