package org.shebaohub.operationlog.seal;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.testing.PlainVault;
import org.shebaohub.vault.SigningKeys;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One instance's sealer. */
public final class Sealers {

	private final LogSealer sealer;

	public Sealers(DataSource store, Path checkpoints, Path keys, WallClock clock) {
		JdbcSeals seals = new JdbcSeals(JdbcClient.create(store), new NamedParameterJdbcTemplate(store));
		var key = SigningKeys.in(keys);
		sealer = new LogSealer(seals, new Sealing(seals, new PlainVault(), key, clock),
				new SealSettings(checkpoints, Duration.ofSeconds(10)), key, clock, new JdbcTransactionManager(store));
	}

	public int beat() {
		return sealer.beat();
	}
}
