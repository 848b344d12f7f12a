package org.shebaohub.production;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that production looks at before it starts; all of it is looked at, so that one list names all faults. */
final class Demands {

	private static final List<String> COUNTERPARTS = List.of("bank", "tax", "enrollment", "fund", "bureau", "sms");

	private static final List<Demand> OURS = List.of(Demand.always("hub.vault.keys-file", Kind.KEY_FILE),
			Demand.always("hub.routes.dir", Kind.ROUTES), Demand.always("server.address", Kind.OWN_DOOR),
			Demand.always("hub.bank.hub-id", Kind.TEXT), Demand.always("hub.bank.callback-keys", Kind.SIGNING_KEYS),
			Demand.always("hub.sms.callback-keys", Kind.SIGNING_KEYS), Demand.always("hub.notice.signature", Kind.TEXT),
			Demand.always("hub.operation-log.checkpoints", Kind.ELSEWHERE));

	/** Who comes in: nobody else says it in production. */
	private static final List<Demand> ISSUER = List.of(Demand.always("hub.oidc.issuer", Kind.ADDRESS),
			Demand.always("hub.oidc.keys-url", Kind.ADDRESS), Demand.always("hub.oidc.authorize-url", Kind.ADDRESS),
			Demand.always("hub.oidc.token-url", Kind.ADDRESS), Demand.always("hub.oidc.logout-url", Kind.ADDRESS),
			Demand.always("hub.oidc.own-address", Kind.ORIGIN), Demand.always("hub.oidc.audience", Kind.AUDIENCE),
			Demand.always("hub.oidc.client-id", Kind.TEXT), Demand.always("hub.oidc.client-secret", Kind.SECRET),
			Demand.always("hub.oidc.algorithms", Kind.ALGORITHMS));

	private static final List<Demand> MAIL_AND_FILES = List.of(Demand.always("hub.smtp.host", Kind.TEXT),
			Demand.always("hub.smtp.username", Kind.TEXT), Demand.always("hub.smtp.password", Kind.SECRET),
			Demand.always("hub.smtp.starttls", Kind.STARTTLS), Demand.always("hub.smtp.from", Kind.MAIL_SENDER),
			Demand.always("hub.sftp.host", Kind.TEXT), Demand.always("hub.sftp.user", Kind.TEXT),
			Demand.always("hub.sftp.password", Kind.SECRET), Demand.always("hub.sftp.known-hosts", Kind.HOST_KEYS));

	private static final List<Demand> WHERE_USED = List.of(Demand.where("hub.oa.connected", "hub.oa.url", Kind.ADDRESS),
			Demand.where("hub.oa.connected", "hub.oa.key", Kind.SIGNING_KEY),
			Demand.where("hub.oa.connected", "hub.oa.links", Kind.ADDRESS),
			Demand.where("hub.hr.view.url", "hub.hr.view.url", Kind.VIEW),
			Demand.where("hub.hr.view.url", "hub.hr.view.username", Kind.TEXT),
			Demand.where("hub.hr.view.url", "hub.hr.view.password", Kind.SECRET),
			Demand.where("hub.broker.acceptor-port", "hub.broker.passwords.hr", Kind.SECRET),
			Demand.where("hub.broker.acceptor-port", "hub.broker.passwords.erp", Kind.SECRET),
			Demand.where("hub.broker.acceptor-port", "hub.broker.passwords.portal", Kind.SECRET));

	/** What the hub sets so already, and nobody may set otherwise: a client that repeats by itself pays twice. */
	private static final List<Demand> FIXED = List.of(
			Demand.always("camel.component.http.automatic-retries-disabled", Kind.MUST_BE_TRUE),
			Demand.always("camel.component.http.follow-redirects", Kind.MUST_NOT_BE_TRUE),
			Demand.always("camel.component.direct.block", Kind.MUST_NOT_BE_TRUE),
			Demand.always("hawtio.authentication-enabled", Kind.MUST_BE_TRUE),
			Demand.always("server.servlet.session.cookie.secure", Kind.MUST_BE_TRUE),
			Demand.always("server.servlet.session.cookie.http-only", Kind.MUST_BE_TRUE),
			Demand.always("management.endpoints.web.exposure.include", Kind.ENDPOINTS),
			Demand.always("management.endpoint.health.show-details", Kind.DETAILS),
			Demand.always("management.endpoint.health.show-components", Kind.DETAILS), Demand.always("logging.level", Kind.LOGGERS),
			Demand.always("spring.h2.console.enabled", Kind.MUST_NOT_BE_TRUE), Demand.always("debug", Kind.MUST_NOT_BE_TRUE),
			Demand.always("trace", Kind.MUST_NOT_BE_TRUE),
			Demand.always("com.sun.management.jmxremote.port", Kind.MUST_NOT_BE_TRUE));

	private Demands() {
	}

	static List<String> faults(Settings settings) {
		return all(settings).stream().flatMap(demand -> demand.fault(settings).stream()).toList();
	}

	/** The sandbox has published secrets and invented people: it lets nobody in from outside, and meets nobody there. */
	static List<String> faultsOfSandbox(Settings settings) {
		Stream<String> partners = Stream.of(COUNTERPARTS.stream(), Stream.of("oa"), settings.names("hub.subscribers").stream().map("subscribers."::concat))
			.flatMap(names -> names.map(name -> "hub." + name + ".url"));
		Stream<Demand> wherever = Stream.concat(partners, Stream.of("hub.smtp.host", "hub.sftp.host", "hub.store.url", "hub.broker.url", "hub.hr.view.url"))
			.map(key -> Demand.where(key, key, Kind.HERE));
		return Stream.concat(Stream.of(Demand.always("server.address", Kind.HERE)), wherever)
			.flatMap(demand -> demand.fault(settings).stream()).toList();
	}

	static List<Demand> all(Settings settings) {
		List<Demand> all = new ArrayList<>(OURS);
		COUNTERPARTS.forEach(name -> {
			all.add(Demand.always("hub." + name + ".url", Kind.ADDRESS));
			all.add(Demand.always("hub." + name + ".api-key", Kind.SECRET));
		});
		Stream.of(ISSUER, MAIL_AND_FILES, WHERE_USED, outside("hub.store", Kind.DATABASE, settings),
				outside("hub.broker", Kind.BROKER, settings), FIXED).forEach(all::addAll);
		Bounds.keys().forEach(key -> all.add(Demand.always(key, Kind.BOUND)));
		settings.names("hub.subscribers").forEach(name -> {
			String subscriber = "hub.subscribers." + name;
			all.add(Demand.where(subscriber + ".connected", subscriber + ".url", Kind.ADDRESS));
			all.add(Demand.where(subscriber + ".connected", subscriber + ".key", Kind.SIGNING_KEY));
		});
		return all;
	}

	/** Several machines share them, so that there they must be named; one machine has its own unless they are. */
	private static List<Demand> outside(String what, Kind address, Settings settings) {
		String used = settings.isCluster() ? "" : what + ".url";
		return List.of(new Demand(what + ".url", address, used), new Demand(what + ".username", Kind.TEXT, used),
				new Demand(what + ".password", Kind.SECRET, used));
	}
}
