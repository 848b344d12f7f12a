package org.shebaohub.production;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a setting must be in production. Answers never hold a value: they are printed. */
enum Kind {

	TEXT(Kind::given),

	/** What a partner knows the hub by, or lets it in with. */
	SECRET((settings, key) -> Secrets.fault(settings.text(key), 8)),

	/** What the hub signs with. */
	SIGNING_KEY((settings, key) -> Secrets.fault(settings.text(key), 16)),

	/** What partners sign with; several while they are changed. */
	SIGNING_KEYS((settings, key) -> settings.list(key).isEmpty() ? Optional.of("is not set")
			: settings.list(key).stream().flatMap(each -> Secrets.fault(each, 16).stream()).findFirst()),

	/** The address of a partner's API or of the hub itself. */
	ADDRESS((settings, key) -> Peers.address(settings.text(key))),

	/** Where browsers find the hub, without a path. */
	ORIGIN((settings, key) -> Peers.address(settings.text(key)).or(() -> settings.text(key).matches("https?://[^/?#]+") ? Optional.empty()
			: Optional.of("has a path: only https://host is wanted"))),

	/** What tokens for doors are meant for. */
	AUDIENCE((settings, key) -> given(settings, key).or(() -> settings.text(key).equals(settings.text("hub.oidc.client-id"))
			? Optional.of("is the client's id: the tokens of logins would open doors") : Optional.empty())),

	/** By which tokens are signed: whoever checks a shared secret could sign as well. */
	ALGORITHMS((settings, key) -> !settings.list(key).isEmpty() && settings.list(key).stream().allMatch(each -> each.matches("(RS|PS|ES)(256|384|512)"))
			? Optional.empty() : Optional.of("must name algorithms with a public key only, such as RS256")),

	DATABASE((settings, key) -> Shared.database(settings.text(key))),

	BROKER((settings, key) -> Shared.broker(settings.text(key))),

	/** The database of a legacy system. */
	VIEW((settings, key) -> Shared.view(settings.text(key))),

	/** Nothing but this machine. */
	HERE((settings, key) -> Peers.here(settings.text(key)) ? Optional.empty()
			: Optional.of("is not this machine: the sandbox has published secrets and invented people; set production or cluster")),

	/** A limit. */
	BOUND(Bounds::fault),

	LOGGERS((settings, key) -> Bounds.loggers(settings)),

	/** Who is shown the parts of the health. */
	DETAILS((settings, key) -> List.of("never", "when-authorized").contains(settings.text(key)) ? Optional.empty()
			: Optional.of("must be when-authorized or never: that door asks nobody who he is")),

	/** Another place than where the store lies, lest one restore takes back both. */
	ELSEWHERE((settings, key) -> given(settings, key).or(() -> OwnFiles.isBelow(settings.text(key),
			settings.text("hub.data"), settings.text("hub.store.directory"), settings.text("hub.backup.directory"))
					? Optional.of("lies where the store or its copies do: a restore would take both back") : Optional.empty())),

	MAIL_SENDER((settings, key) -> settings.text(key).matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
			&& !settings.text(key).endsWith("@example.com") ? Optional.empty() : Optional.of("is no address that people can answer to")),

	/** The mail server's encryption. */
	STARTTLS((settings, key) -> settings.isOn(key) || Peers.isHere(settings.text("hub.smtp.host")) ? Optional.empty()
			: Optional.of("must be true: letters and the password would travel in the clear")),

	/** The file servers' pinned keys. */
	HOST_KEYS((settings, key) -> given(settings, key).or(() -> KnownHosts.fault(Path.of(settings.text(key)),
			settings.text("hub.sftp.host"), settings.text("hub.sftp.port")))),

	/** The keys of personal columns. */
	KEY_FILE((settings, key) -> given(settings, key).or(() -> SealingKeys.fault(Path.of(settings.text(key))))),

	ROUTES((settings, key) -> given(settings, key).or(() -> RouteFiles.fault(Path.of(settings.text(key))))),

	/** Where the hub listens. */
	OWN_DOOR((settings, key) -> Peers.ownDoor(settings, settings.text(key))),

	MUST_BE_TRUE((settings, key) -> settings.text(key).equals("true") ? Optional.empty() : Optional.of("must be true")),

	MUST_NOT_BE_TRUE((settings, key) -> settings.isOn(key) ? Optional.of("must not be set") : Optional.empty()),

	/** The management doors that answer by HTTP: others show secrets or the memory. */
	ENDPOINTS((settings, key) -> harmless().containsAll(settings.list(key)) ? Optional.empty()
			: Optional.of("opens more than " + String.join(", ", harmless())));

	private final BiFunction<Settings, String, Optional<String>> examine;

	Kind(BiFunction<Settings, String, Optional<String>> examine) {
		this.examine = examine;
	}

	/** @return what is wrong, to follow the key's name */
	Optional<String> fault(Settings settings, String key) {
		return examine.apply(settings, key);
	}

	private static Optional<String> given(Settings settings, String key) {
		return settings.text(key).isEmpty() ? Optional.of("is not set") : Optional.empty();
	}

	private static List<String> harmless() {
		return List.of("hawtio", "jolokia", "health", "info", "prometheus");
	}
}
