package org.shebaohub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/** Where the type of a problem leads whoever asks the hub for it. */
@HubTest
class ProblemPageTests {

	private static final ResourceBundle CHINESE = ResourceBundle.getBundle("problems.problems", Locale.SIMPLIFIED_CHINESE);

	private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("problems.problems", Locale.ENGLISH);

	@Autowired
	private Environment environment;

	private Office office;

	private HubClient nobody;

	@BeforeEach
	void asNobody() {
		office = new Office(environment);
		nobody = HubClient.anonymous(office.port());
	}

	@Test
	@DisplayName("the type of every problem leads to its code, with title and remedy in both languages, without a token")
	void leadsToEveryCode() {
		HubClient.Reply reply = nobody.get("/problems");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.raw().headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
		assertThat(ENGLISH.keySet()).filteredOn(key -> key.endsWith(".title")).hasSizeGreaterThan(20).allSatisfy(key -> {
			String code = key.replace(".title", "");
			URI type = Problems.of(HttpStatus.BAD_REQUEST, code).getType();
			assertThat(type.getPath()).isEqualTo("/problems");
			assertThat(section(reply.raw().body(), type)).contains(escaped(CHINESE, code + ".title"),
					escaped(CHINESE, code + ".remedy"), escaped(ENGLISH, code + ".title"), escaped(ENGLISH, code + ".remedy"));
		});
	}

	@Test
	@DisplayName("a refusal at the gate and one at a door that is a route both lead there")
	void leadsFromBothKindsOfDoors() {
		String page = nobody.get("/problems").raw().body();
		assertThat(section(page, URI.create(nobody.get("/api/me").text("type")))).contains("Authorization");
		assertThat(section(page, URI.create(office.as("HR_SYSTEM").send("/api/hr/events", "text/plain", "x").text("type")))).contains("cloudevents");
	}

	private static String section(String page, URI type) {
		int begin = page.indexOf("<section id=\"" + type.getFragment() + "\">");
		assertThat(begin).as("the section of " + type).isPositive();
		return page.substring(begin, page.indexOf("</section>", begin));
	}

	private static String escaped(ResourceBundle bundle, String key) {
		return HtmlUtils.htmlEscape(bundle.getString(key), "UTF-8");
	}
}
