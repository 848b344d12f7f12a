package org.shebaohub.operationlog;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shebaohub.operationlog.chain.Checkpoints;
import org.shebaohub.operationlog.chain.TrustedKeys;
import org.shebaohub.operationlog.verify.LogVerifier;
import org.shebaohub.store.ReadOnlyStore;
import org.shebaohub.vault.Vault;

/** The command by which an auditor checks the log without a hub: of a PostgreSQL store, or of a copy of an H2 file. */
public final class VerifyLog {

	static final String USAGE = """
			verify-log --store=JDBC-URL --checkpoints=DIRECTORY [--user=USER] [--trusted=FILE] [--keys=FILE]
			  --store        jdbc:postgresql://…, or jdbc:h2:file:… of a store that no hub has open; it is only read
			  --user         of the store; the password is taken from the environment, HUB_STORE_PASSWORD
			  --checkpoints  what hub.operation-log.checkpoints names
			  --trusted      public keys, if you have a copy of operation-log.keys that you trust more than the one there
			  --keys         the hub's key file, to check the digest of every row besides
			It ends with 0 when the log is intact, with 1 when it is not, with 2 when it could not be checked.
			""";

	private static final List<String> KNOWN = List.of("store", "user", "checkpoints", "trusted", "keys");

	private VerifyLog() {
	}

	public static void main(String[] arguments) {
		System.exit(run(arguments));
	}

	static int run(String... arguments) {
		Map<String, String> given = Arrays.stream(arguments).map(each -> each.split("=", 2)).filter(each -> each.length == 2)
			.collect(Collectors.toMap(each -> each[0].replaceFirst("^--", ""), each -> each[1], (first, again) -> again));
		if (given.size() != arguments.length || !KNOWN.containsAll(given.keySet()) || !given.containsKey("store")
				|| !given.containsKey("checkpoints")) {
			System.err.print(USAGE);
			return 2;
		}
		try {
			return tell(verify(given));
		}
		catch (RuntimeException e) {
			System.err.println("the log could not be checked: " + e.getMessage());
			return 2;
		}
	}

	private static LogVerification verify(Map<String, String> given) {
		Checkpoints outside = new Checkpoints(Path.of(given.get("checkpoints")));
		TrustedKeys trusted = TrustedKeys.read(given.containsKey("trusted") ? Path.of(given.get("trusted")) : outside.keys());
		Vault vault = given.containsKey("keys") ? Vault.reading(Path.of(given.get("keys"))) : null;
		try (HikariDataSource store = ReadOnlyStore.open(given.get("store"), given.get("user"), System.getenv("HUB_STORE_PASSWORD"))) {
			return new LogVerifier(store, outside, trusted, vault).verify();
		}
	}

	private static int tell(LogVerification found) {
		if (found.isIntact() && found.sealed() > 0 && found.checkpoints() == 0) {
			System.err.println("the log could not be checked: it is sealed, and there is no checkpoint to hold against it");
			return 2;
		}
		System.out.printf("%d rows in the chain, %d checkpoints, %d rows not sealed yet, restored from a backup %d times%n",
				found.sealed(), found.checkpoints(), found.unsealed(), found.restorations());
		found.flaws().forEach(flaw -> System.out.println((flaw.no() == 0 ? "" : "row " + flaw.no() + " ") + flaw.kind() + ": " + flaw.what()));
		System.out.println(found.isIntact() ? "the log is intact" : "THE LOG WAS TAMPERED WITH");
		return found.isIntact() ? 0 : 1;
	}
}
