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

	private final List<PolicyRow> all;

	PolicyBook(List<PolicyRow> all) {
		this.all = all;
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

	/** The rule itself, of the node or of one above it. */
	Optional<PolicyRow> row(OrgNode node, PolicyName name, LocalDate on) {
		return row(node.path(), name.key, on);
	}

	/** The same with these rules, too, which are newer than those of the same day. */
	PolicyBook with(List<PolicyRow> more) {
		return new PolicyBook(Stream.concat(all.stream(), more.stream().map(row -> new PolicyRow(Long.MAX_VALUE, row.scope(), row.name(), row.value(),
				row.validFrom(), row.source()))).toList());
	}

	/** Every place that has a rule of its own on that day must answer every question, and every value must be readable. */
	List<String> gaps(LocalDate on) {
		return scopes(on).stream().flatMap(node -> gaps(node, on).stream()).toList();
	}

	List<String> gaps(OrgNode node, LocalDate on) {
		List<String> gaps = new ArrayList<>();
		for (PolicyName name : PolicyName.values()) {
			String value = inForce(node, name.key, on);
			if (value.isEmpty() && name.otherwise == null && !isInner(node, on)) {
				gaps.add(new PolicyMissing(node, name.key, on).getMessage());
			}
			else if (!value.isEmpty() && !name.accepts(value)) {
				gaps.add(node + ": the value of " + name.key + " is unreadable: " + value);
			}
		}
		return gaps;
	}

	/** A node above others may leave questions to them. */
	private boolean isInner(OrgNode node, LocalDate on) {
		return scopes(on).stream().anyMatch(other -> !other.equals(node) && node.covers(other));
	}

	/** What a place and those below it would miss with these rules, on that day or on the first one after it on which something is missing. */
	List<String> gapsWith(List<PolicyRow> more, OrgNode node, LocalDate on) {
		PolicyBook then = with(more);
		return Stream.concat(Stream.of(on), then.all.stream().map(PolicyRow::validFrom).filter(day -> day.isAfter(on)).sorted()).distinct()
			.map(day -> Stream.concat(then.gaps(node, day).stream(), then.scopes(day).stream().filter(place -> node.covers(place) && !node.equals(place))
				.flatMap(place -> then.gaps(place, day).stream()).filter(gap -> !gaps(day).contains(gap))).toList())
			.filter(gaps -> !gaps.isEmpty()).findFirst().orElse(List.of());
	}

	private Collection<OrgNode> scopes(LocalDate on) {
		TreeSet<String> paths = new TreeSet<>();
		rows.values().forEach(same -> inForce(same, on).ifPresent(row -> paths.add(row.scope().path())));
		return paths.stream().map(OrgNode::new).toList();
	}

	/** Whether the place itself has that rule, whatever those above it have. */
	boolean isOwn(OrgNode node, String name, LocalDate on) {
		return inForce(rows.getOrDefault(key(node.path(), name), List.of()), on).isPresent();
	}

	private static Optional<PolicyRow> inForce(List<PolicyRow> newestFirst, LocalDate on) {
		return newestFirst.stream().filter(row -> !row.validFrom().isAfter(on)).findFirst().filter(row -> !row.isEnd());
	}

	private Optional<String> find(String path, String name, LocalDate on) {
		return row(path, name, on).map(PolicyRow::value);
	}

	private Optional<PolicyRow> row(String path, String name, LocalDate on) {
		Optional<PolicyRow> own = inForce(rows.getOrDefault(key(path, name), List.of()), on);
		int up = path.lastIndexOf('/');
		return own.isPresent() || up < 0 ? own : row(path.substring(0, up), name, on);
	}

	private static String key(String path, String name) {
		return path + " " + name;
	}
}
