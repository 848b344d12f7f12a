package org.shebaohub.connector.hrview;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of a view as they stood when it was opened, however often they are read. */
interface ViewRows extends AutoCloseable {

	/** The fields, and then each row's values in the same order; an absent one is empty. */
	void each(Consumer<List<String>> taker);

	/** The latest change among them; empty when nothing says when they changed. */
	Optional<LocalDateTime> latest();

	@Override
	void close();
}
