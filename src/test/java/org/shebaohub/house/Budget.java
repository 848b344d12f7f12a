package org.shebaohub.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How big a thing may be and what must be said of it; each finds its faults in a source tree. */
enum Budget {

	NO_FILE_OVER_200_LINES(tree -> tree.files().stream().filter(file -> file.lines() > 200)
			.map(file -> file.path() + " has " + file.lines() + " lines")),

	HALF_OF_THE_FILES_WITHIN_35_LINES(tree -> quantile(tree, 0.5, 35)),

	NINE_TENTHS_OF_THE_FILES_WITHIN_80_LINES(tree -> quantile(tree, 0.9, 80)),

	NO_METHOD_OVER_20_LINES(tree -> tree.files().stream().flatMap(file -> file.methods().stream()
			.filter(method -> method.lines() > 20)
			.map(method -> file.path() + ": " + method.name() + " has " + method.lines() + " lines"))),

	NO_PACKAGE_OVER_15_TYPES(tree -> packages(tree).entrySet().stream().filter(each -> types(each.getValue()) > 15)
			.map(each -> each.getKey() + " has " + types(each.getValue()) + " types")),

	HALF_OF_THE_TYPES_PUBLIC_AT_MOST(Budget::tooManyPublic),

	PUBLIC_TYPES_ARE_EXPLAINED(tree -> tree.files().stream().flatMap(file -> file.types().stream()
			.filter(type -> type.isPublic() && !type.isDocumented())
			.map(type -> file.path() + ": " + type.name() + " has no sentence"))),

	EVERY_PACKAGE_SAYS_WHAT_IT_DEPENDS_ON(tree -> packages(tree).entrySet().stream()
			.filter(each -> !each.getKey().equals("org/shebaohub"))
			.filter(each -> each.getValue().stream().noneMatch(Budget::saysWhatItDependsOn))
			.map(each -> each.getKey() + " has no package-info that says what it depends on")),

	PACKAGES_NAME_WHAT_THEY_IMPORT(tree -> Imports.faultsOf(tree)),

	SQL_HAS_NO_CLOCK(tree -> tree.files().stream().filter(Budget::readsTheDatabaseClock)
			.map(file -> file.path() + " reads the database's clock")),

	TABS_INDENT(tree -> tree.files().stream().filter(Budget::hasSpaces)
			.map(file -> file.path() + " is indented with spaces"));

	private static final Pattern SQL_CLOCK = Pattern.compile(
			"(?i)\\b(current_timestamp|current_date|localtimestamp|sysdate)\\b|[ (=,]now\\(\\)");

	private static final Pattern SPACES = Pattern.compile("(?m)^ {2,}[^ *]");

	private final Function<SourceTree, Stream<String>> faults;

	Budget(Function<SourceTree, Stream<String>> faults) {
		this.faults = faults;
	}

	List<String> faultsOf(SourceTree tree) {
		return faults.apply(tree).toList();
	}

	private static Stream<String> quantile(SourceTree tree, double share, int limit) {
		List<Integer> sizes = tree.files().stream().filter(file -> !file.isPackageInfo()).map(SourceFile::lines)
				.sorted().toList();
		int size = sizes.isEmpty() ? 0 : sizes.get((int) Math.ceil(share * sizes.size()) - 1);
		return size <= limit ? Stream.empty() : Stream.of(share + " of the files have up to " + size + " lines");
	}

	private static Map<String, List<SourceFile>> packages(SourceTree tree) {
		return tree.files().stream().collect(Collectors.groupingBy(SourceFile::folder));
	}

	private static long types(List<SourceFile> files) {
		return files.stream().mapToLong(file -> file.types().size()).sum();
	}

	private static Stream<String> tooManyPublic(SourceTree tree) {
		List<SourceFile.Type> types = new ArrayList<>();
		tree.files().forEach(file -> types.addAll(file.types()));
		long open = types.stream().filter(SourceFile.Type::isPublic).count();
		return open * 2 <= types.size() ? Stream.empty() : Stream.of(open + " of " + types.size() + " types are public");
	}

	private static boolean readsTheDatabaseClock(SourceFile file) {
		return file.name().startsWith("Jdbc") && SQL_CLOCK.matcher(file.text()).find();
	}

	private static boolean hasSpaces(SourceFile file) {
		return SPACES.matcher(file.text()).find();
	}

	private static boolean saysWhatItDependsOn(SourceFile file) {
		return file.isPackageInfo() && Pattern.compile("(?i)depends\\s+on").matcher(file.text()).find();
	}
}
