package org.shebaohub.connector.file;

import java.io.InputStream;
import org.apache.camel.Exchange;
import org.shebaohub.filing.Look;
import org.shebaohub.filing.ReceivedFile;
import org.springframework.stereotype.Component;

/** A fetched file in the filing desk's words. */
@Component
public class FileConnector {

	/** The claim under which it was fetched, and its content as it comes from the server. */
	public ReceivedFile received(Exchange exchange) {
		return new ReceivedFile(exchange.getProperty(FilePickUp.CLAIM, Look.Claim.class),
				exchange.getMessage().getBody(InputStream.class));
	}
}
