package org.shebaohub.web.issuer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An issuer of identities on this machine, on a port of its own; it listens when it is opened, and misbehaves when told to. */
final class TestIssuer implements AutoCloseable {

	/** What the hub's doors are called there, and the hub's console. */
	static final String AUDIENCE = "shebao-hub";

	static final String CLIENT = "hub-console";

	static final String SECRET = "q7Zt-0vWm-4kLs-9xRd";

	/** The hub must know its own address before it has one. */
	static final int HUB_PORT = freePort();

	final int port = freePort();

	/** Every request, such as {@code GET /keys}. */
	final List<String> asked = new CopyOnWriteArrayList<>();

	/** Every issuer of this JVM signs with these, one after the other: to make one takes a second. */
	private static final List<RSAKey> KEYS = new ArrayList<>();

	/** What it says of its keys; null for the truth. */
	volatile String keysAnswer;

	volatile int keysStatus = 200;

	private int turn;

	private final List<JWK> keys = new CopyOnWriteArrayList<>(List.of(nextKey()));

	final TestLogins logins = new TestLogins(this);

	private HttpServer server;

	/** Idempotent, as {@link #close} is. */
	synchronized TestIssuer open() {
		if (server == null) {
			try {
				server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
			}
			catch (IOException taken) {
				throw new UncheckedIOException(taken);
			}
			server.setExecutor(Executors.newCachedThreadPool());
			server.createContext("/keys", exchange -> answer(exchange, keysStatus, keysAnswer == null ? published() : keysAnswer));
			logins.serve(server);
			server.start();
		}
		return this;
	}

	@Override
	public synchronized void close() {
		if (server != null) {
			server.stop(0);
			server = null;
		}
	}

	/** Another host than the hub's in the tests, so that browsers think of it as another site. */
	String url() {
		return "http://localhost:" + port;
	}

	String published() {
		return new JWKSet(new ArrayList<>(keys)).toPublicJWKSet().toString();
	}

	RSAKey key() {
		return (RSAKey) keys.get(keys.size() - 1);
	}

	/** From now on it signs with a new key. @param takeBack whether the old ones count no more */
	void rotate(boolean takeBack) {
		List<JWK> old = List.copyOf(keys);
		keys.add(nextKey());
		if (takeBack) {
			keys.removeAll(old);
		}
	}

	void publish(JWK more) {
		keys.add(0, more);
	}

	/** A good token for the doors but for these claims; null leaves one out. */
	String token(Object... changes) {
		return signed(claims(changes));
	}

	Map<String, Object> claims(Object... changes) {
		Instant now = Instant.now();
		Map<String, Object> claims = new HashMap<>(Map.of("iss", url(), "aud", AUDIENCE, "sub", "u-" + UUID.randomUUID(), "iat", now.getEpochSecond(),
				"exp", now.plusSeconds(300).getEpochSecond(), "roles", List.of("HR"), "org_node", "group/east/hangzhou"));
		for (int i = 0; i < changes.length; i += 2) {
			claims.put((String) changes[i], changes[i + 1]);
		}
		claims.values().removeIf(value -> value == null);
		return claims;
	}

	String signed(Map<String, Object> claims) {
		try {
			return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key().getKeyID()).build(), new RSASSASigner(key()), claims);
		}
		catch (Exception broken) {
			throw new IllegalStateException(broken);
		}
	}

	static String signed(JWSHeader header, JWSSigner signer, Map<String, Object> claims) {
		try {
			Map<String, Object> dated = new HashMap<>(claims);
			List.of("iat", "exp", "nbf").forEach(each -> dated.computeIfPresent(each, (name, at) -> new Date(1000 * ((Number) at).longValue())));
			JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
			dated.forEach(set::claim);
			SignedJWT token = new SignedJWT(header, set.build());
			token.sign(signer);
			return token.serialize();
		}
		catch (Exception broken) {
			throw new IllegalStateException(broken);
		}
	}

	void answer(HttpExchange exchange, int status, String body) throws IOException {
		asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", body.startsWith("<") ? "text/html" : "application/json");
		exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private RSAKey nextKey() {
		synchronized (KEYS) {
			if (turn == KEYS.size()) {
				KEYS.add(newKey());
			}
			return KEYS.get(turn++);
		}
	}

	private static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
		}
		catch (Exception broken) {
			throw new IllegalStateException(broken);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException none) {
			throw new UncheckedIOException(none);
		}
	}
}
