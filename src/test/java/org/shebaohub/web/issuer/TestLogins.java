package org.shebaohub.web.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The issuer's side of a login with a browser: it asks for what a strict issuer asks for. */
final class TestLogins {

	private record Code(Map<String, String> question, Map<String, Object> person) {
	}

	private final TestIssuer issuer;

	private final Map<String, Code> codes = new ConcurrentHashMap<>();

	/** The claims of who sits there. */
	volatile Map<String, Object> person = Map.of();

	/** Empty lets him in; else he is sent back with this. */
	volatile String refusal = "";

	/** What becomes of the state on its way, and of what is said of him. */
	volatile UnaryOperator<String> state = UnaryOperator.identity();

	volatile UnaryOperator<Map<String, Object>> said = UnaryOperator.identity();

	volatile int tokenStatus = 200;

	/** The last question by browser, and the last words of who left. */
	volatile Map<String, String> question = Map.of();

	volatile Map<String, String> leaving = Map.of();

	TestLogins(TestIssuer issuer) {
		this.issuer = issuer;
	}

	void behave() {
		refusal = "";
		state = UnaryOperator.identity();
		said = UnaryOperator.identity();
		tokenStatus = 200;
	}

	void serve(HttpServer server) {
		server.createContext("/authorize", this::form);
		server.createContext("/enter", this::enter);
		server.createContext("/token", this::token);
		server.createContext("/leave", exchange -> {
			leaving = parameters(exchange.getRequestURI().getRawQuery());
			issuer.answer(exchange, 200, "<p>you have left</p>");
		});
	}

	/** A page of its own, on which he types his password: what follows is begun by it. */
	private void form(HttpExchange exchange) throws IOException {
		question = parameters(exchange.getRequestURI().getRawQuery());
		issuer.answer(exchange, 200, "<a href=\"" + issuer.url() + "/enter?" + exchange.getRequestURI().getRawQuery().replace("&", "&amp;") + "\">enter</a>");
	}

	private void enter(HttpExchange exchange) throws IOException {
		Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
		String code = UUID.randomUUID().toString();
		codes.put(code, new Code(asked, person));
		String answer = refusal.isEmpty() ? "code=" + code : "error=" + refusal;
		exchange.getResponseHeaders().add("Location", asked.get("redirect_uri") + "?" + answer + "&state=" + state.apply(asked.get("state")).replace("=", "%3D"));
		issuer.answer(exchange, 302, "");
	}

	/** A code counts once, for who proves that he asked for it. */
	private void token(HttpExchange exchange) throws IOException {
		Map<String, String> form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		String basic = Base64.getEncoder().encodeToString((TestIssuer.CLIENT + ":" + TestIssuer.SECRET).getBytes(StandardCharsets.UTF_8));
		Code code = codes.remove(form.getOrDefault("code", ""));
		boolean good = code != null && ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
				&& challenge(form.get("code_verifier")).equals(code.question.get("code_challenge"))
				&& "S256".equals(code.question.get("code_challenge_method")) && code.question.get("redirect_uri").equals(form.get("redirect_uri"));
		if (tokenStatus != 200 || !good) {
			issuer.answer(exchange, tokenStatus == 200 ? 400 : tokenStatus, "{\"error\":\"invalid_grant\"}");
			return;
		}
		Map<String, Object> claims = issuer.claims();
		claims.putAll(code.person);
		claims.putAll(Map.of("aud", TestIssuer.CLIENT, "nonce", code.question.get("nonce")));
		issuer.answer(exchange, 200, "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
			.formatted(issuer.token(), issuer.signed(said.apply(claims))));
	}

	private static String challenge(String verifier) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (Exception broken) {
			throw new IllegalStateException(broken);
		}
	}

	private static Map<String, String> parameters(String query) {
		return Stream.of(query.split("&")).map(pair -> pair.split("=", 2))
			.collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (one, other) -> one, HashMap::new));
	}
}
