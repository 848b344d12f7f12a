package org.shebaohub.production;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whom the hub talks to, and whether others could listen. */
final class Peers {

	private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

	/** What stands where nobody is connected. */
	private static final String NOWHERE = "http://127.0.0.1:9";

	private Peers() {
	}

	static boolean isHere(String host) {
		return HERE.contains(host);
	}

	static Optional<String> address(String address) {
		URI uri = parsed(address);
		if (address.isEmpty() || address.equals(NOWHERE)) {
			return Optional.of("is not set");
		}
		if (uri == null || uri.getHost() == null || !Set.of("http", "https").contains(uri.getScheme())) {
			return Optional.of("is no address of the form https://host/path");
		}
		if (uri.getUserInfo() != null) {
			return Optional.of("holds a user or a password: addresses are shown and logged");
		}
		return uri.getScheme().equals("https") || isHere(uri.getHost()) ? Optional.empty()
				: Optional.of("is plain http to another machine");
	}

	/** TLS must be demanded, and the server's name looked at: the driver does neither by itself. */
	static Optional<String> database(String url) {
		URI uri = url.startsWith("jdbc:postgresql:") ? parsed(url.substring("jdbc:".length())) : null;
		if (url.isEmpty()) {
			return Optional.of("is not set");
		}
		if (uri == null || uri.getAuthority() == null) {
			return Optional.of("is no address of the form jdbc:postgresql://host/database");
		}
		if (has(uri, "password=")) {
			return Optional.of("holds a password: addresses are shown and logged");
		}
		return isHere(Objects.toString(uri.getHost(), "several")) || has(uri, "sslmode=verify-full") ? Optional.empty()
				: Optional.of("goes to another machine without sslmode=verify-full");
	}

	/** One server, or several of a cluster in parentheses with what holds for all of them behind. */
	static Optional<String> broker(String url) {
		String common = url.replaceFirst("^\\(.*\\)", "");
		List<String> servers = Stream.of(url.substring(0, url.length() - (url.startsWith("(") ? common.length() : 0))
			.replaceAll("[()]", "").split(",")).toList();
		if (url.isEmpty()) {
			return Optional.of("is not set");
		}
		if (!servers.stream().allMatch(server -> server.startsWith("tcp://") && parsed(server) != null && parsed(server).getHost() != null)) {
			return Optional.of("is no address of the form tcp://host:port");
		}
		boolean safe = servers.stream().allMatch(server -> isHere(parsed(server).getHost()) || (server + common).contains("sslEnabled=true"));
		return safe && !url.contains("verifyHost=false") ? Optional.empty()
				: Optional.of("goes to another machine without sslEnabled=true and the server's name looked at");
	}

	/** Empty, as 0.0.0.0, means every way into the machine. */
	static Optional<String> ownDoor(Settings settings, String address) {
		boolean tls = List.of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store").stream()
			.anyMatch(key -> !settings.text(key).isEmpty());
		return isHere(address) || tls || settings.isOn("hub.web.behind-proxy") ? Optional.empty()
				: Optional.of("lets other machines in without TLS: set server.ssl.bundle, or hub.web.behind-proxy where"
						+ " something before the hub ends it");
	}

	private static boolean has(URI uri, String parameter) {
		return uri.getQuery() != null && List.of(uri.getQuery().split("&")).stream().anyMatch(each -> each.startsWith(parameter));
	}

	private static URI parsed(String text) {
		try {
			return URI.create(text);
		}
		catch (IllegalArgumentException unreadable) {
			return null;
		}
	}
}
