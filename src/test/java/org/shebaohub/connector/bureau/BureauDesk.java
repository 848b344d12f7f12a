package org.shebaohub.connector.bureau;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.camel.impl.DefaultCamelContext;
import org.shebaohub.contribution.ResultFile;
import org.shebaohub.contribution.ResultFileDesk;
import org.shebaohub.filing.FiledFile;
import org.shebaohub.filing.FiledFile.Verdict;
import org.shebaohub.filing.FilingDesk;
import org.shebaohub.filing.Look;
import org.shebaohub.filing.ReceivedFile;
import org.shebaohub.filing.Shelf;
import org.shebaohub.filing.Sighting;
import org.shebaohub.layout.LayoutDesk;
import org.shebaohub.layout.LayoutExamples;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.testing.Rooms;

/** Does with a bureau's file what its route does, without a server. */
public final class BureauDesk {

	private static final String SOURCE = "bureau/hangzhou";

	private final Rooms rooms;

	private final BureauFileConnector connector;

	public BureauDesk(Rooms rooms) {
		this.rooms = rooms;
		this.connector = new BureauFileConnector(rooms.get(LayoutDesk.class), new DefaultCamelContext());
		rooms.get(LayoutDesk.class).set(Actor.HUB, new LayoutDesk.Change(SOURCE, new OrgNode("group/east/hangzhou"), "杭州",
				LayoutExamples.text("hangzhou"), LocalDate.parse("2023-01-01")));
	}

	public FiledFile files(String name, byte[] content) {
		Look look = rooms.get(FilingDesk.class).look(new Sighting(SOURCE, name, content.length, Instant.EPOCH, true));
		return rooms.get(FilingDesk.class).begin(new ReceivedFile(look.claim(), new ByteArrayInputStream(content)));
	}

	/** @return where the file ends */
	public Shelf takes(String name, byte[] content) {
		FiledFile file = files(name, content);
		if (file.verdict() == Verdict.PROCEED) {
			rooms.get(ResultFileDesk.class).apply(read(file));
		}
		return rooms.get(FilingDesk.class).shelf(file.claim());
	}

	public ResultFile read(FiledFile file) {
		return connector.read(file);
	}
}
