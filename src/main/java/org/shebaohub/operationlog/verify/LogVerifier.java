package org.shebaohub.operationlog.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.shebaohub.operationlog.LogVerification;
import org.shebaohub.operationlog.chain.Checkpoints;
import org.shebaohub.operationlog.chain.Entry;
import org.shebaohub.operationlog.chain.Link;
import org.shebaohub.operationlog.chain.Seal;
import org.shebaohub.operationlog.chain.TrustedKeys;
import org.shebaohub.vault.Vault;

/** Reads the whole log once and holds it against its seals and its checkpoints; changes nothing, whether a hub runs or not. */
public final class LogVerifier {

	private static final int PAGE = 5_000;

	private final JdbcSealedLog log;

	private final Checkpoints outside;

	private final TrustedKeys keys;

	private final Vault vault;

	/** @param vault null for those who do not have the hub's keys: then keyed digests are taken as the hub has signed them */
	public LogVerifier(DataSource store, Checkpoints outside, TrustedKeys keys, Vault vault) {
		this.log = new JdbcSealedLog(store);
		this.outside = outside;
		this.keys = keys;
		this.vault = vault;
	}

	/** How far the log is sealed. */
	public static Optional<Seal> lastSeal(DataSource store) {
		return new JdbcSealedLog(store).lastSeal();
	}

	public LogVerification verify() {
		Flaws flaws = new Flaws();
		ChainWalk chain = new ChainWalk(vault, flaws);
		SealWalk seals = new SealWalk(keys, flaws);
		try (Stream<String> ahead = outside.lines(); Stream<String> lines = outside.lines()) {
			Restorations restorations = new Restorations(ahead, keys, flaws);
			CheckpointWalk checkpoints = new CheckpointWalk(lines, restorations, keys, flaws);
			walkToTheEnd(chain, seals, checkpoints);
			long unsealed = walkUnsealed(chain);
			return new LogVerification(chain.rows(), unsealed, checkpoints.held(), restorations.count(), flaws.sorted());
		}
	}

	private void walkToTheEnd(ChainWalk chain, SealWalk seals, CheckpointWalk checkpoints) {
		List<Seal> beyond;
		do {
			walk(chain, seals, checkpoints);
			beyond = log.seals(chain.end(), Long.MAX_VALUE);
		}
		// a hub that runs has sealed more while this was read
		while ((!beyond.isEmpty() || checkpoints.knowMore()) && !log.after(chain.end(), Long.MAX_VALUE, 1).isEmpty());
		seals.end(chain.end(), beyond);
		checkpoints.end(chain.end());
	}

	private void walk(ChainWalk chain, SealWalk seals, CheckpointWalk checkpoints) {
		boolean fresh = chain.rows() == 0;
		List<Link> page = log.after(fresh ? Long.MIN_VALUE : chain.end(), fresh ? Long.MIN_VALUE : Long.MAX_VALUE, PAGE);
		while (!page.isEmpty()) {
			long before = chain.end();
			page.forEach(chain::take);
			Map<Long, String> hashes = new HashMap<>();
			page.forEach(link -> hashes.putIfAbsent(link.no(), link.hash()));
			List<Seal> here = log.seals(before, chain.end());
			seals.take(here, hashes);
			checkpoints.take(chain.end(), hashes, here.stream().collect(Collectors.toMap(Seal::no, Function.identity())));
			Link last = page.get(page.size() - 1);
			page = log.after(last.no(), last.entry().id(), PAGE);
		}
	}

	private long walkUnsealed(ChainWalk chain) {
		long count = 0;
		List<Entry> page = log.unsealed(Long.MIN_VALUE, PAGE);
		while (!page.isEmpty()) {
			page.forEach(chain::takeUnsealed);
			count += page.size();
			page = log.unsealed(page.get(page.size() - 1).id(), PAGE);
		}
		return count;
	}
}
