package org.shebaohub.house;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What packages import of other modules, against the modules that their package-infos name: neither more nor fewer. A
 * module's own package speaks for the whole module, one below it for itself; "everything" is said by who plays with all.
 */
final class Imports {

	private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?org\\.shebaohub\\.(\\w+)\\.");

	private static final String BASE = "org/shebaohub/";

	private Imports() {
	}

	static Stream<String> faultsOf(SourceTree tree) {
		return tree.files().stream().filter(SourceFile::isPackageInfo)
				.flatMap(info -> faults(tree, info));
	}

	private static Stream<String> faults(SourceTree tree, SourceFile info) {
		Set<String> named = named(tree, info);
		if (named.contains("everything")) {
			return Stream.empty();
		}
		Set<String> used = used(tree, info);
		return used.equals(named) ? Stream.empty()
				: Stream.of(info.folder() + " names " + named + " and imports " + used);
	}

	private static Set<String> used(SourceTree tree, SourceFile info) {
		Set<String> used = tree.files().stream().filter(file -> speaksFor(info, file))
				.flatMap(file -> IMPORT.matcher(file.text()).results()).map(found -> found.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
		used.remove(module(info));
		return used;
	}

	private static boolean speaksFor(SourceFile info, SourceFile file) {
		return file.folder().equals(info.folder())
				|| info.folder().equals(BASE + module(info)) && file.folder().startsWith(info.folder() + "/");
	}

	/** The words after "depends on" that are modules or imported as such; the others are prose. */
	private static Set<String> named(SourceTree tree, SourceFile info) {
		Set<String> modules = tree.files().stream().map(Imports::module).collect(Collectors.toSet());
		modules.add("everything");
		Set<String> named = new TreeSet<>(SourceTree.wordsAfterDependsOn(info));
		named.retainAll(modules);
		named.remove(module(info));
		return named;
	}

	private static String module(SourceFile file) {
		String below = file.folder().replaceFirst("^" + BASE, "");
		return below.split("/")[0];
	}
}
