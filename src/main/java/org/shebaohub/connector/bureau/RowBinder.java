package org.shebaohub.connector.bureau;

import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.dataformat.bindy.BindyCsvFactory;
import org.apache.camel.dataformat.bindy.FormatFactory;
import org.apache.camel.dataformat.bindy.format.factories.DefaultFactoryRegistry;
import org.shebaohub.contribution.ResultLine;

/** Binds cells to rows one at a time by Bindy's own factory: its data format would keep the whole file in memory. */
final class RowBinder {

	private final CamelContext camel;

	private final BindyCsvFactory bindy;

	RowBinder(CamelContext camel) {
		this.camel = camel;
		try {
			bindy = new BindyCsvFactory(BureauRow.class);
			FormatFactory formats = new FormatFactory();
			formats.setFactoryRegistry(new DefaultFactoryRegistry());
			bindy.setFormatFactory(formats);
		}
		catch (Exception broken) {
			throw new IllegalStateException(broken);
		}
	}

	/** @param cells in the row's own notation, already checked */
	ResultLine bind(List<String> cells, int number) {
		try {
			Map<String, Object> model = bindy.factory();
			bindy.bind(camel, cells, model, number);
			return ((BureauRow) model.get(BureauRow.class.getName())).line(number);
		}
		catch (Exception unreadable) {
			throw new IllegalArgumentException("line " + number + " does not bind", unreadable);
		}
	}
}
