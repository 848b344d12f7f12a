package org.shebaohub.connector.file;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.shebaohub.filing.FilingDesk;
import org.shebaohub.filing.Look;
import org.shebaohub.filing.Shelf;

class FilePickUpTests {

	private static final String PATH = "inbound/bureau/hangzhou/a.txt";

	private final FilingDesk desk = mock();

	private final GenericFileOperations<Object> server = mock();

	@Test
	@DisplayName("FM-01 takes a file's marker away before the file, so that a kill between leaves no marker to the next of its name")
	void takesTheMarkerFirst() {
		Look.Claim claim = new Look.Claim(7, 1, "bureau/hangzhou", "a.txt");
		when(desk.shelf(claim)).thenReturn(Shelf.ARCHIVE);
		when(server.existsFile(anyString())).thenReturn(true);
		Exchange exchange = mock();
		when(exchange.getProperty(FilePickUp.CLAIM, Look.Claim.class)).thenReturn(claim);
		GenericFile<Object> file = new GenericFile<>();
		file.setAbsoluteFilePath(PATH);
		file.setFileNameOnly("a.txt");
		new FilePickUp<>(desk).commit(server, null, exchange, file);
		InOrder order = inOrder(server);
		order.verify(server).deleteFile(PATH + ".done");
		order.verify(server).renameFile(PATH, "inbound/bureau/hangzhou/archive/7-a.txt");
	}
}
