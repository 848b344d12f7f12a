package org.shebaohub.connector.bureau;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.shebaohub.contribution.ResultFile;
import org.shebaohub.contribution.ResultLine;
import org.shebaohub.filing.FiledFile;
import org.shebaohub.layout.FileLayout;
import org.shebaohub.layout.LayoutDesk;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.springframework.stereotype.Component;

/** A bureau's result file, by the layout of its city, in the contribution desk's words. */
@Component
public class BureauFileConnector {

	private final LayoutDesk layouts;

	private final CamelContext camel;

	BureauFileConnector(LayoutDesk layouts, CamelContext camel) {
		this.layouts = layouts;
		this.camel = camel;
	}

	/** Reads the kept file through once; nothing of it is applied yet. */
	public ResultFile read(Exchange exchange) {
		return read(exchange.getVariable("file", FiledFile.class));
	}

	ResultFile read(FiledFile file) {
		Optional<FileLayout> layout = layouts.current(file.source());
		if (layout.isEmpty()) {
			return new ResultFile(file, null, null, null, 0, Yuan.ZERO, List.of(new Finding("LAYOUT_MISSING",
					file.name() + ": nobody has said how files of " + file.source() + " are laid out", "set its layout",
					Role.HR_MANAGER)), taker -> {
					});
		}
		ResultFileReader reader = through(file, layout.get(), line -> {
		});
		return new ResultFile(file, layout.get().node(), layout.get().place(), reader.header(), reader.count(), reader.total(),
				reader.faults().all(), taker -> through(file, layout.get(), taker));
	}

	private ResultFileReader through(FiledFile file, FileLayout layout, Consumer<ResultLine> taker) {
		ResultFileReader reader = new ResultFileReader(layout, file.name(), camel);
		try (InputStream content = file.open()) {
			reader.read(content, taker);
			return reader;
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
