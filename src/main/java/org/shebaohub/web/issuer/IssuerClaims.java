package org.shebaohub.web.issuer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

/** What the hub makes of a token's claims. What it does not understand gives nothing: no role, no node, no name. */
final class IssuerClaims {

	/** No tree begins with it. */
	static final OrgNode NOWHERE = new OrgNode("nowhere");

	private static final OrgNode WHOLE = new OrgNode("group");

	private static final Set<Role> OF_MACHINES = EnumSet.of(Role.SYSTEM, Role.HR_SYSTEM, Role.ERP_SYSTEM, Role.ATTENDANCE_SYSTEM,
			Role.BUREAU_SYSTEM);

	/** Names stand in the log and decide who is the second person; the hub's own and those of systems are nobody else's. */
	private static final Pattern NAME = Pattern.compile("(?!hub$|.*\\.system$)[\\p{L}\\p{N}._@|:-]{1,60}");

	private final IssuerSettings.Claims claims;

	private final Map<String, Role> roles = new HashMap<>();

	private final Map<String, Actor> systems = new HashMap<>();

	IssuerClaims(IssuerSettings settings) {
		this.claims = settings.claims();
		EnumSet.complementOf(EnumSet.copyOf(OF_MACHINES)).forEach(role -> roles.put(settings.roles().getOrDefault(role, role.name()), role));
		settings.systems().forEach((system, subject) -> {
			Role role = Role.valueOf(system.toUpperCase(Locale.ROOT) + "_SYSTEM");
			if (!subject.isBlank()) {
				systems.put(subject, new Actor(system + ".system", Set.of(role), WHOLE, null));
			}
		});
	}

	/** @return the system whose subject it is, else the person; empty for who has no name */
	Optional<Actor> holder(Map<String, Object> token) {
		Actor system = token.get("sub") instanceof String subject ? systems.get(subject) : null;
		return system == null ? person(token) : Optional.of(system);
	}

	/** A person without a node has no role but to see what is his own. */
	Optional<Actor> person(Map<String, Object> token) {
		boolean system = systems.containsKey(String.valueOf(token.get("sub")));
		Optional<OrgNode> node = node(words(token, claims.node()));
		Set<Role> held = words(token, claims.roles()).stream().map(roles::get).filter(role -> role != null
				&& (node.isPresent() || role == Role.EMPLOYEE)).collect(Collectors.toUnmodifiableSet());
		EmployeeNo self = text(token, claims.employee()).flatMap(no -> formed(no, EmployeeNo::new)).orElse(null);
		return text(token, claims.name()).filter(name -> !system && NAME.matcher(name).matches())
			.map(name -> new Actor(name, held, node.orElse(NOWHERE), self));
	}

	/** Of several the one that has all others below it: a person of the hub stands at one place. */
	private static Optional<OrgNode> node(List<String> paths) {
		List<Optional<OrgNode>> nodes = paths.stream().map(path -> formed(path, OrgNode::new)).toList();
		return nodes.stream().flatMap(Optional::stream).filter(top -> nodes.stream().allMatch(each -> each.isPresent() && top.covers(each.get())))
			.findFirst();
	}

	private static <T> Optional<T> formed(String text, Function<String, T> type) {
		try {
			return Optional.of(type.apply(text));
		}
		catch (IllegalArgumentException otherwise) {
			return Optional.empty();
		}
	}

	/** Whole: two people may share a first word. */
	private static Optional<String> text(Map<String, Object> token, String claim) {
		Object value = value(token, claim);
		return value instanceof String || value instanceof Number ? Optional.of(value.toString()) : Optional.empty();
	}

	/** A list's texts, or a text's words. */
	private static List<String> words(Map<String, Object> token, String claim) {
		Object value = value(token, claim);
		List<String> words = new ArrayList<>();
		if (value instanceof Collection<?> several) {
			several.forEach(each -> words.add(String.valueOf(each)));
		}
		else if (value instanceof String text) {
			words.addAll(Arrays.asList(text.strip().split("\\s+")));
		}
		return words.stream().filter(word -> !word.isBlank()).toList();
	}

	private static Object value(Map<?, ?> token, String claim) {
		int dot = claim.indexOf('.');
		if (token.containsKey(claim) || dot < 0) {
			return token.get(claim);
		}
		return token.get(claim.substring(0, dot)) instanceof Map<?, ?> inner ? value(inner, claim.substring(dot + 1)) : null;
	}
}
