package org.shebaohub.operationlog.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.chain.Link;
import org.shebaohub.operationlog.chain.Seal;
import org.shebaohub.operationlog.seal.JdbcSeals.Unsealed;
import org.shebaohub.vault.SigningKey;
import org.shebaohub.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Numbers and chains what was logged since, and signs the end; one transaction at a time may. */
@Component
class Sealing {

	/** So many rows stand under one signature at most. */
	static final int TOGETHER = 500;

	private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

	private final JdbcSeals seals;

	private final Vault vault;

	private final SigningKey key;

	private final WallClock clock;

	Sealing(JdbcSeals seals, Vault vault, SigningKey key, WallClock clock) {
		this.seals = seals;
		this.vault = vault;
		this.key = key;
		this.clock = clock;
	}

	/**
	 * All is reckoned before the first change, so that nobody waits for it. The end is read first: while it stands, none of
	 * the rows that were read after it has been sealed by another.
	 *
	 * @return how many were sealed; none while another instance does it
	 */
	int seal() {
		Optional<Seal> last = seals.last();
		List<Unsealed> entries = seals.unsealed(TOGETHER);
		if (entries.isEmpty()) {
			return 0;
		}
		List<Link> links = links(last, entries);
		Seal seal = Seal.under(links.get(links.size() - 1), clock.now(), key);
		if (!seals.lock() || !seals.last().equals(last)) {
			return 0;
		}
		seals.chain(links);
		seals.insert(seal);
		return links.size();
	}

	private List<Link> links(Optional<Seal> last, List<Unsealed> entries) {
		List<Link> links = new ArrayList<>();
		String before = last.map(Seal::hash).orElse(Link.ROOT);
		long no = last.map(Seal::no).orElse(0L);
		for (Unsealed row : entries) {
			Link link = Link.after(before, ++no, row.entry(), !row.repeated() && row.entry().isGenuine(vault));
			if (!link.genuine()) {
				LOG.error("row {} of the operation log was not written by the hub, or not so, or not twice; it is sealed as such", no);
			}
			links.add(link);
			before = link.hash();
		}
		return links;
	}
}
