package org.shebaohub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A browser beside the whole hub; no page may end with anything red in its console. */
@HubTest
@Tag("browser")
abstract class BrowserTest {

	static final Path PICTURES = Path.of("src/docs/console");

	static final String HOME = "/actuator/hawtio/hub/";

	private static Chromium browser;

	@Autowired
	private Environment environment;

	private final List<BrowserPage> pages = new ArrayList<>();

	Office office;

	@BeforeAll
	static void starts() {
		browser = Chromium.start();
	}

	@AfterAll
	static void ends() {
		browser.close();
	}

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	BrowserPage as(People who) {
		return as(who, "zh");
	}

	BrowserPage as(People who, String language) {
		BrowserPage page = who.opens(browser, office, language);
		pages.add(page);
		return page;
	}

	@AfterEach
	void leavesNothingRed() {
		List<String> errors = pages.stream().flatMap(page -> page.errors().stream()).toList();
		pages.forEach(BrowserPage::close);
		assertThat(errors).isEmpty();
	}
}
