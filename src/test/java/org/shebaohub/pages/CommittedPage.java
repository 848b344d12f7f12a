package org.shebaohub.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that is made and committed; {@code -Dhub.pages=write} writes it anew instead of comparing. */
public record CommittedPage(String path) {

	public void mustBe(String made) {
		Path page = Path.of(path);
		try {
			if ("write".equals(System.getProperty("hub.pages"))) {
				Files.writeString(page, made);
			}
			assertThat(Files.exists(page) ? Files.readString(page) : "").as(path + " is stale; run this test with -Dhub.pages=write and commit it").isEqualTo(made);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
