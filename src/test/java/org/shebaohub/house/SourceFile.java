package org.shebaohub.house;

import java.util.List;

/**
 * A Java source file as the budgets see it.
 *
 * @param name of the file, without the folder
 * @param folder the package, as a path below the source root
 * @param types the types it declares at its top level
 */
record SourceFile(String folder, String name, int lines, String text, List<Type> types, List<Method> methods) {

	record Type(String name, boolean isPublic, boolean isDocumented) {
	}

	/** @param lines between the braces */
	record Method(String name, int lines) {
	}

	boolean isPackageInfo() {
		return name.equals("package-info.java");
	}

	String path() {
		return folder.isEmpty() ? name : folder + "/" + name;
	}
}
