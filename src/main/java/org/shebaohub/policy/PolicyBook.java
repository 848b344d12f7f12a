package org.shebaohub.policy;

import java.time.LocalDate;
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
		return find(node.path(), name.key, on).orElseThrow(() -> new PolicyMissing(node, name.key, on));
	}

	/** The nodes that have a rule of their own. */
	Collection<OrgNode> scopes() {
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
