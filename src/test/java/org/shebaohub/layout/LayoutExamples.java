package org.shebaohub.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shebaohub.kernel.OrgNode;

/** The layouts of the sample cities. */
public final class LayoutExamples {

	private LayoutExamples() {
	}

	public static FileLayout hangzhou() {
		return new LayoutText(text("hangzhou")).layout(new OrgNode("group/east/hangzhou"), "杭州");
	}

	public static FileLayout changzhou() {
		return new LayoutText(text("changzhou")).layout(new OrgNode("group/east/changzhou"), "常州");
	}

	public static String text(String city) {
		try {
			return Files.readString(Path.of("src/main/resources/policy/layouts/bureau-" + city + ".txt"));
		}
		catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}
}
