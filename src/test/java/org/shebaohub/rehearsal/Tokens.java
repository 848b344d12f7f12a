package org.shebaohub.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The tokens of the sandbox's people, as its environment file gives them. */
public record Tokens(String hr, String hrManager, String finance, String manager, String admin, String employee,
		String hrSystem, String erpSystem) {

	public static Tokens of(HubSetup setup) {
		Map<String, String> environment = read(setup.data().resolve("sandbox.env"));
		return new Tokens(environment.get("HR_TOKEN"), environment.get("HR_MANAGER_TOKEN"), environment.get("FINANCE_TOKEN"), environment.get("FINANCE_MANAGER_TOKEN"),
				environment.get("ADMIN_TOKEN"),
				environment.get("ZHANGSAN_TOKEN"), environment.get("HR_SYSTEM_TOKEN"), environment.get("ERP_SYSTEM_TOKEN"));
	}

	private static Map<String, String> read(Path file) {
		try {
			Map<String, String> found = new TreeMap<>();
			Files.readAllLines(file).stream().filter(line -> line.contains("=") && !line.startsWith("#")).forEach(line -> {
				int sign = line.indexOf('=');
				found.put(line.substring(0, sign).replace("export ", "").trim(), line.substring(sign + 1).replaceAll("['\"]", "").trim());
			});
			return found;
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
