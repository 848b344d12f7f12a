package org.shebaohub.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shebaohub.kernel.OrgNode;

/** All rules at one moment, in memory: the nearest node upwards that has a rule in force decides. */
final class PolicyBook {

	private static final Comparator<PolicyRow> NEWEST_FIRST = Comparator.comparing(PolicyRow::validFrom)
		.thenComparing(PolicyRow::id)
		.reversed();

	private final Map<String, List<PolicyRow>> rows = new HashMap<>();

	PolicyBook(List<PolicyRow> all) {
		all.stream().sorted(NEWEST_FIRST).forEach(row -> rows.merge(key(row.scope().path(), row.name()), List.of(row),
				(known, added) -> Stream.concat(known.stream(), added.stream()).toList()));
	}

	String value(OrgNode node, PolicyName name, LocalDate on) {
		return find(node.path(), name.key, on).or(() -> Optional.ofNullable(name.otherwise))
			.orElseThrow(() -> new PolicyMissing(node, name.key, on));
	}

	/** The value in force for the node or one above it, or an empty text. */
	String inForce(OrgNode node, String name, LocalDate on) {
		return find(node.path(), name, on).orElse("");
	}

	/** Every place that has a rule of its own must answer every question, and every value must be readable. */
	List<String> gaps(LocalDate on) {
		List<String> gaps = new ArrayList<>();
		for (OrgNode node : scopes()) {
			for (PolicyName name : PolicyName.values()) {
				String value = inForce(node, name.key, on);
				if (value.isEmpty() && name.otherwise == null && !isInner(node)) {
					gaps.add(new PolicyMissing(node, name.key, on).getMessage());
				}
				else if (!value.isEmpty() && !name.accepts(value)) {
					gaps.add(node + ": the value of " + name.key + " is unreadable: " + value);
				}
			}
		}
		return gaps;
	}

	/** A node above others may leave questions to them. */
	private boolean isInner(OrgNode node) {
		return scopes().stream().anyMatch(other -> !other.equals(node) && node.covers(other));
	}

	private Collection<OrgNode> scopes() {
		TreeSet<String> paths = new TreeSet<>();
		rows.values().forEach(list -> paths.add(list.get(0).scope().path()));
		return paths.stream().map(OrgNode::new).toList();
	}

	private Optional<String> find(String path, String name, LocalDate on) {
		Optional<String> own = rows.getOrDefault(key(path, name), List.of())
			.stream()
			.filter(row -> !row.validFrom().isAfter(on))
			.findFirst()
			.map(PolicyRow::value);
		int up = path.lastIndexOf('/');
		return own.isPresent() || up < 0 ? own : find(path.substring(0, up), name, on);
	}

	private static String key(String path, String name) {
		return path + " " + name;
	}
}
