package org.shebaohub.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;

/** The hub's modules as its packages name them; the planted violators live in modules of the same names. */
final class Modules {

	static final String BASE = "org.shebaohub";

	static final String PLANTED = BASE + ".planted";

	/** They may know the web, Camel and wire formats; everybody else is business. */
	private static final Set<String> EDGES = Set.of("connector", "web", "sandbox", "routes", "");

	static final JavaClasses HUB = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages(BASE);

	static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages(PLANTED);

	private Modules() {
	}

	/** The first package below the base, empty for the root package and for what is not the hub's. */
	static String of(JavaClass type) {
		String name = type.getPackageName();
		String base = name.startsWith(PLANTED) ? PLANTED : BASE;
		return name.startsWith(base + ".") ? name.substring(base.length() + 1).split("\\.")[0] : "";
	}

	/** The package below the module, such as the {@code bank} of {@code connector.bank}; empty for the module itself. */
	static String within(JavaClass type) {
		String module = "." + of(type);
		String name = type.getPackageName();
		return name.substring(name.indexOf(module) + module.length());
	}

	static boolean isHub(JavaClass type) {
		return type.getPackageName().equals(BASE) || type.getPackageName().startsWith(BASE + ".");
	}

	static DescribedPredicate<JavaClass> business() {
		return DescribedPredicate.describe("are of a business module or the kernel", type -> !EDGES.contains(of(type)));
	}

	static DescribedPredicate<JavaClass> in(String... modules) {
		return DescribedPredicate.describe("are in " + Set.of(modules), type -> Set.of(modules).contains(of(type)));
	}
}
