package org.shebaohub.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** All Java files below a folder, parsed but not compiled. */
record SourceTree(List<SourceFile> files) {

	static SourceTree read(String root) {
		return read(Path.of(root));
	}

	static SourceTree read(Path root) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (Stream<Path> paths = Files.walk(root);
				StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			List<Path> sources = paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
			JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
					manager.getJavaFileObjectsFromPaths(sources));
			List<SourceFile> files = new ArrayList<>();
			for (CompilationUnitTree unit : task.parse()) {
				files.add(describe(root, unit, DocTrees.instance(task)));
			}
			return new SourceTree(files);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static SourceFile describe(Path root, CompilationUnitTree unit, DocTrees trees) throws IOException {
		Path path = Path.of(unit.getSourceFile().toUri());
		Path below = root.toAbsolutePath().relativize(path.toAbsolutePath());
		List<SourceFile.Method> methods = new ArrayList<>();
		new TreePathScanner<Void, Void>() {

			@Override
			public Void visitMethod(MethodTree method, Void nothing) {
				if (method.getBody() != null) {
					LineMap lines = unit.getLineMap();
					long start = trees.getSourcePositions().getStartPosition(unit, method.getBody());
					long end = trees.getSourcePositions().getEndPosition(unit, method.getBody());
					methods.add(new SourceFile.Method(method.getName().toString(),
							(int) (lines.getLineNumber(end) - lines.getLineNumber(start) - 1)));
				}
				return super.visitMethod(method, nothing);
			}
		}.scan(unit, null);
		String folder = below.getParent() == null ? "" : below.getParent().toString();
		return new SourceFile(folder, below.getFileName().toString(), Files.readAllLines(path).size(),
				Files.readString(path), types(unit, trees), methods);
	}

	private static List<SourceFile.Type> types(CompilationUnitTree unit, DocTrees trees) {
		List<SourceFile.Type> types = new ArrayList<>();
		for (Tree each : unit.getTypeDecls()) {
			if (each instanceof ClassTree type) {
				types.add(new SourceFile.Type(type.getSimpleName().toString(),
						type.getModifiers().getFlags().contains(Modifier.PUBLIC),
						trees.getDocComment(TreePath.getPath(unit, type)) != null));
			}
		}
		return types;
	}

	/** By module: the words of its package-infos after "depends on", each a possible name of a module. */
	Map<String, List<String>> declaredDependencies() {
		return files.stream().filter(SourceFile::isPackageInfo).collect(Collectors.toMap(SourceTree::moduleOf,
				SourceTree::wordsAfterDependsOn, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
	}

	private static String moduleOf(SourceFile packageInfo) {
		String below = packageInfo.folder().replaceFirst("^org/shebaohub/?", "");
		return below.split("/")[0];
	}

	static List<String> wordsAfterDependsOn(SourceFile packageInfo) {
		String[] parts = packageInfo.text().split("(?i)depends\\s+on", 2);
		return parts.length < 2 ? List.of() : Arrays.asList(parts[1].split("(?m)^package ")[0].split("[^a-z]+"));
	}
}
