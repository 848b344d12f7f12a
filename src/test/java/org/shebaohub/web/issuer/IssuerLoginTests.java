package org.shebaohub.web.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.web.issuer.Surfer.Page;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People with a browser come into the console through the issuer's own pages, which are another site. */
class IssuerLoginTests extends IssuerHub {

	private static final String CONSOLE = "/actuator/hawtio/";

	@Autowired
	JdbcClient store;

	private final Surfer surfer = new Surfer();

	private final String name = "p-" + UUID.randomUUID();

	@BeforeEach
	void sits() {
		sitsThere(Map.of("sub", name, "roles", List.of("AUDITOR"), "org_node", "group"));
	}

	private String hub(String path) {
		return "http://127.0.0.1:" + port + path;
	}

	private Page atTheIssuer() throws Exception {
		Page login = surfer.opens(hub(CONSOLE));
		assertThat(login.at().getPath()).isEqualTo("/login");
		return surfer.follows(login, "/oauth2/authorization/hub");
	}

	private Page logsIn() throws Exception {
		return surfer.follows(atTheIssuer(), "/enter");
	}

	private static UnaryOperator<Map<String, Object>> but(String claim, Object value) {
		return claims -> {
			Map<String, Object> changed = new HashMap<>(claims);
			changed.put(claim, value);
			return changed;
		};
	}

	private void isRefused(String problem, String words) throws Exception {
		Page refused = logsIn();
		assertThat(refused.at().toString()).endsWith("/login?problem=" + problem);
		assertThat(refused.body()).contains(words, "/oauth2/authorization/hub");
		assertThat(surfer.opens(hub("/api/me")).status()).isEqualTo(401);
	}

	@Test
	@DisplayName("SEC-03 who comes back from the issuer is in the console at once, though his session's cookie is strict, and opens the doors of his roles")
	void comesIn() throws Exception {
		Page console = logsIn();
		assertThat(console.status()).isEqualTo(200);
		assertThat(console.at().getPath()).isEqualTo(CONSOLE);
		assertThat(surfer.cookie("HUBSESSION")).contains("SameSite=Strict", "HttpOnly");
		assertThat(surfer.cookie(LoginCookie.NAME)).isEmpty();
		assertThat(surfer.opens(hub("/api/me")).body()).contains(name, "AUDITOR");
		assertThat(surfer.opens(hub("/actuator/hawtio/user")).body()).contains(name);
		assertThat(surfer.opens(hub("/api/payouts")).status()).isEqualTo(200);
		assertThat(surfer.opens(hub("/api/tasks")).status()).isEqualTo(403);
		assertThat(store.sql("select action from operation_log where actor = :name").param("name", name).query(String.class).list())
			.containsExactly("LOGGED_IN");
	}

	@Test
	@DisplayName("SEC-03 the issuer is asked with state, nonce and a proof of who asked, and for nothing but who somebody is")
	void asksWithProof() throws Exception {
		atTheIssuer();
		Map<String, String> asked = ISSUER.logins.question;
		assertThat(asked).containsEntry("response_type", "code").containsEntry("code_challenge_method", "S256").containsEntry("scope", "openid")
			.containsEntry("redirect_uri", hub("/login/oauth2/code/hub")).containsEntry("client_id", TestIssuer.CLIENT);
		assertThat(asked.get("state").length()).isGreaterThan(40);
		assertThat(asked.get("nonce").length()).isGreaterThan(40);
		assertThat(asked.toString()).doesNotContain(TestIssuer.SECRET);
	}

	@Test
	@DisplayName("SEC-03 an answer to another question, of another login or brought into another browser lets nobody in")
	void takesOwnAnswersOnly() throws Exception {
		ISSUER.logins.state = state -> "another";
		isRefused("LOGIN_EXPIRED", "took too long");
		ISSUER.logins.behave();
		ISSUER.logins.said = but("nonce", "another");
		isRefused("LOGIN_UNVERIFIED", "无法核实");
		ISSUER.logins.behave();
		Page form = atTheIssuer();
		surfer.forgets(LoginCookie.NAME);
		assertThat(surfer.follows(form, "/enter").at().toString()).endsWith("LOGIN_EXPIRED");
	}

	@Test
	@DisplayName("SEC-03 an answer counts once")
	void countsOnce() throws Exception {
		Page form = atTheIssuer();
		String cookie = surfer.value(LoginCookie.NAME);
		Page console = surfer.follows(form, "/enter");
		String answer = console.way().stream().filter(way -> way.contains("/login/oauth2/code/hub?")).findFirst().orElseThrow();
		org.shebaohub.testing.RawHttp.Reply again = new org.shebaohub.testing.RawHttp(port).send("GET", answer.replaceFirst("https?://[^/]+", ""), null, "",
				"Cookie: " + LoginCookie.NAME + "=" + cookie);
		assertThat(again.header("Location")).endsWith("LOGIN_UNVERIFIED");
		assertThat(String.join("\n", again.headers())).doesNotContain("HUBSESSION");
	}

	@Test
	@DisplayName("SEC-24 what the issuer says at a login is held to signature, issuer, audience and time")
	void looksAtWhatIsSaid() throws Exception {
		for (UnaryOperator<Map<String, Object>> lie : List.of(but("aud", TestIssuer.AUDIENCE), but("iss", "http://localhost:1"), but("exp", 1))) {
			ISSUER.logins.said = lie;
			isRefused("LOGIN_UNVERIFIED", "could not be verified");
		}
	}

	@Test
	@DisplayName("SEC-25 whoever has no role in the hub is told so and has no session, and a machine has no browser")
	void tellsWhoHasNoRole() throws Exception {
		ISSUER.logins.person = Map.of("sub", name, "roles", List.of("COOK"), "org_node", "group");
		isRefused("LOGIN_NO_ROLE", "security administrator");
		ISSUER.logins.person = Map.of("sub", "machine-hr", "roles", List.of("ADMIN"), "org_node", "group");
		isRefused("LOGIN_NO_ROLE", "在本系统中没有角色");
	}

	@Test
	@DisplayName("SEC-24 a refusal of the issuer, and its absence in the middle of a login, are told in words")
	void tellsWhatWentWrong() throws Exception {
		ISSUER.logins.refusal = "access_denied";
		isRefused("LOGIN_REFUSED", "did not let you in");
		ISSUER.logins.behave();
		ISSUER.logins.tokenStatus = 503;
		isRefused("ISSUER_AWAY", "does not answer");
		assertThat(surfer.opens(hub("/login?problem=%3Cscript%3E")).body()).doesNotContain("script");
	}

	@Test
	@DisplayName("SEC-03 whoever logs out leaves the hub and the issuer, and a page of somebody else cannot log him out")
	void leaves() throws Exception {
		Page console = logsIn();
		Page question = surfer.opens(hub(CONSOLE + "auth/logout"));
		assertThat(question.at().getPath()).isEqualTo("/logout");
		assertThat(surfer.posts(question, "/logout", Map.of("_csrf", "made-up")).status()).isEqualTo(403);
		assertThat(surfer.opens(hub("/api/me")).status()).isEqualTo(200);
		String session = surfer.value("HUBSESSION");
		Page left = surfer.posts(question, "/logout", Map.of("_csrf", surfer.value("XSRF-TOKEN")));
		assertThat(left.body()).contains("you have left");
		assertThat(ISSUER.logins.leaving).containsEntry("post_logout_redirect_uri", hub("/login"));
		assertThat(ISSUER.logins.leaving.get("id_token_hint")).startsWith("ey");
		assertThat(new org.shebaohub.testing.RawHttp(port).send("GET", "/api/me", null, "", "Cookie: HUBSESSION=" + session).status()).isEqualTo(401);
		assertThat(surfer.opens(console.at().toString()).at().getPath()).isEqualTo("/login");
	}

	@Test
	@DisplayName("SEC-24 passwords are not asked for and not taken")
	void takesNoPassword() throws Exception {
		Page login = surfer.opens(hub("/login"));
		assertThat(login.body()).doesNotContain("password").contains("用公司账号登录");
		assertThat(surfer.posts(login, "/login", Map.of("username", "admin", "password", "x", "_csrf", surfer.value("XSRF-TOKEN"))).at().getPath())
			.isEqualTo("/login");
		assertThat(surfer.opens(hub("/api/me")).status()).isEqualTo(401);
	}
}
