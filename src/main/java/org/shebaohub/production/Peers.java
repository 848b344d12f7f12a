package org.shebaohub.production;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom the hub talks to, and whether others could listen. */
final class Peers {

	private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

	/** What stands where nobody is connected. */
	private static final String NOWHERE = "http://127.0.0.1:9";

	private static final Pattern HOSTS = Pattern.compile("//([^/?;)]*)");

	private Peers() {
	}

	static boolean isHere(String host) {
		return HERE.contains(host);
	}

	/** @param place an address of any kind, or a host's name */
	static boolean here(String place) {
		if (!place.contains("//")) {
			return isHere(place) || place.matches("jdbc:h2:(file|mem):.*");
		}
		return !place.contains("@") && HOSTS.matcher(place).results().flatMap(hosts -> Stream.of(hosts.group(1).split(",")))
			.allMatch(host -> isHere(host.replaceFirst(":\\d+$", "")));
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

	/** Empty, as 0.0.0.0, means every way into the machine. */
	static Optional<String> ownDoor(Settings settings, String address) {
		boolean tls = List.of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store").stream()
			.anyMatch(key -> !settings.text(key).isEmpty());
		return isHere(address) || tls || settings.isOn("hub.web.behind-proxy") ? Optional.empty()
				: Optional.of("lets other machines in without TLS: set server.ssl.bundle, or hub.web.behind-proxy where"
						+ " something before the hub ends it");
	}

	static URI parsed(String text) {
		try {
			return URI.create(text);
		}
		catch (IllegalArgumentException unreadable) {
			return null;
		}
	}
}
