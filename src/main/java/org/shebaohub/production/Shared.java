package org.shebaohub.production;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses of databases and brokers. Their drivers take settings behind the address, some of which take back what others
 * promise; so only those pass that are known to do no harm.
 */
final class Shared {

	private static final Set<String> DATABASE = Set.of("sslmode=verify-full", "sslrootcert", "sslcert", "sslkey", "applicationname",
			"connecttimeout", "sockettimeout", "logintimeout", "tcpkeepalive", "targetservertype", "loadbalancehosts",
			"hostrecheckseconds", "currentschema", "rewritebatchedinserts", "preparethreshold", "defaultrowfetchsize");

	private static final Set<String> BROKER = Set.of("sslenabled=true", "verifyhost=true", "ha", "reconnectattempts", "retryinterval",
			"retryintervalmultiplier", "maxretryinterval", "initialconnectattempts", "connectionttl", "calltimeout",
			"callfailovertimeout", "clientfailurecheckperiod", "truststorepath", "truststoretype", "keystorepath", "keystoretype",
			"enabledprotocols=tlsv1.3", "enabledprotocols=tlsv1.2", "tcpnodelay");

	/** What a legacy system's database must be asked for so that nobody listens: each maker says it otherwise. */
	private static final List<Pattern> ENCRYPTED = Stream.of("jdbc:oracle:thin:@tcps://.*", "jdbc:oracle:thin:@.*\\(protocol=tcps\\).*",
			"jdbc:mysql:.*[?&]sslmode=verify_identity(&.*)?", "jdbc:mariadb:.*[?&]sslmode=verify-full(&.*)?",
			"jdbc:sqlserver:(?!.*trustservercertificate=(true|yes)).*;encrypt=(true|strict)(;.*)?", "jdbc:dm:.*[?&]sslfilespath=.+")
		.map(Pattern::compile).toList();

	private static final Pattern HERE = Pattern.compile("jdbc:h2:(file|mem):.*|jdbc:[a-z0-9:]+:(@?//)?(127\\.0\\.0\\.1|localhost|\\[::1])([:/;?].*)?");

	private Shared() {
	}

	/** TLS must be demanded, and the server's name looked at: the driver does neither by itself. */
	static Optional<String> database(String url) {
		URI uri = url.startsWith("jdbc:postgresql:") ? Peers.parsed(url.substring("jdbc:".length())) : null;
		if (url.isEmpty()) {
			return Optional.of("is not set");
		}
		if (uri == null || uri.getAuthority() == null) {
			return Optional.of("is no address of the form jdbc:postgresql://host/database");
		}
		List<String> said = said(Objects.toString(uri.getQuery(), ""));
		return strange(said, DATABASE).or(() -> Peers.isHere(Objects.toString(uri.getHost(), "several"))
				|| said.contains("sslmode=verify-full") ? Optional.empty()
						: Optional.of("goes to another machine without sslmode=verify-full"));
	}

	/** One server, or several of a cluster in parentheses with what holds for all of them behind. */
	static Optional<String> broker(String url) {
		String common = url.replaceFirst("^\\(.*\\)", "");
		List<String> servers = Stream.of(url.substring(0, url.length() - (url.startsWith("(") ? common.length() : 0))
			.replaceAll("[()]", "").split(",")).toList();
		if (url.isEmpty()) {
			return Optional.of("is not set");
		}
		if (!servers.stream().allMatch(server -> server.startsWith("tcp://") && Peers.parsed(server) != null && Peers.parsed(server).getHost() != null)) {
			return Optional.of("is no address of the form tcp://host:port");
		}
		Predicate<String> safe = server -> Peers.isHere(Peers.parsed(server).getHost())
				|| said(behind(server) + "&" + behind(common)).contains("sslenabled=true");
		return strange(servers.stream().flatMap(server -> said(behind(server) + "&" + behind(common)).stream()).toList(), BROKER)
			.or(() -> servers.stream().allMatch(safe) ? Optional.empty() : Optional.of("goes to another machine without sslEnabled=true"));
	}

	/** The database of a legacy system, whoever made it. */
	static Optional<String> view(String url) {
		String small = url.toLowerCase(Locale.ROOT);
		if (small.startsWith("jdbc:postgresql:")) {
			return database(url);
		}
		if (small.matches(".*(password|pwd)=.*|jdbc:oracle:thin:[^@]+/[^@]+@.*")) {
			return Optional.of("holds a password: addresses are shown and logged");
		}
		return HERE.matcher(small).matches() || ENCRYPTED.stream().anyMatch(each -> each.matcher(small).matches()) ? Optional.empty()
				: Optional.of("goes to another machine without encryption and a verified certificate, as far as can be told");
	}

	private static String behind(String address) {
		return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
	}

	private static List<String> said(String query) {
		return Arrays.stream(query.split("[&;]")).map(each -> each.toLowerCase(Locale.ROOT)).filter(each -> !each.isEmpty()).toList();
	}

	private static Optional<String> strange(List<String> said, Set<String> known) {
		return said.stream().filter(each -> !known.contains(each) && !known.contains(each.split("=")[0]))
			.map(each -> "names " + each.split("=")[0] + ", which is not known to be safe there").findFirst();
	}
}
