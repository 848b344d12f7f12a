package org.shebaohub.backup;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The counter where an administrator has the embedded store copied. */
@Service
@EnableConfigurationProperties(BackupSettings.class)
public class BackupDesk {

	static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'hub-'yyyyMMdd-HHmmss-SSS'.zip'").withZone(ZoneOffset.UTC);

	private final JdbcBackup store;

	private final BackupSettings settings;

	private final OperationLog log;

	private final WallClock clock;

	private final TransactionTemplate transaction;

	BackupDesk(JdbcBackup store, BackupSettings settings, OperationLog log, WallClock clock, PlatformTransactionManager transactions) {
		this.store = store;
		this.settings = settings;
		this.log = log;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** @param backup null when it was refused */
	public record Taken(Decision decision, Backup backup) {
	}

	/** One at a time. The broker needs none: what it carries is open in the store and goes out again. */
	public synchronized Taken take(Actor actor) {
		if (!actor.is(Role.ADMIN)) {
			return new Taken(Decision.refused(new Finding("ROLE_NEEDED", "role", "an administrator may do this", Role.ADMIN)), null);
		}
		if (!store.isEmbedded()) {
			return new Taken(Decision.refused(new Finding("STORE_NOT_EMBEDDED", "hub.store.url",
					"the hub's database is PostgreSQL, which has tools of its own: use pg_dump or base backups", Role.ADMIN)), null);
		}
		Shelf shelf = new Shelf(settings.directory());
		Backup backup = shelf.put(NAME.format(clock.now()), store::writeTo);
		shelf.keep(settings.keep());
		transaction.executeWithoutResult(status -> log.record(actor, "BACKUP_TAKEN", "backup/" + backup.file(),
				Map.of("bytes", backup.bytes(), "sha256", backup.sha256())));
		return new Taken(Decision.accepted(), backup);
	}
}
