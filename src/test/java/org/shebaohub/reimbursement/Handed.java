package org.shebaohub.reimbursement;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.shebaohub.document.Papers;

/** A parcel as a test packs it. */
final class Handed implements PaperDesk.Parcel {

	private final Deque<Sheet> sheets = new ArrayDeque<>();

	static Handed of(String kind, InputStream content) {
		return new Handed().and(kind, kind + ".pdf", content);
	}

	/** One small PDF for each kind, each with content of its own. */
	static Handed pdfs(String... kinds) {
		Handed parcel = new Handed();
		for (String kind : kinds) {
			parcel.and(kind, kind + ".pdf", Papers.stream(Papers.pdf(300, kind.hashCode())));
		}
		return parcel;
	}

	Handed and(String kind, String name, InputStream content) {
		sheets.add(new Sheet(kind, name, content));
		return this;
	}

	@Override
	public Optional<Sheet> next() {
		return Optional.ofNullable(sheets.poll());
	}
}
