package org.shebaohub.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Made before the vault: ends a start with keys that are not those of the store, naming the remedy. */
final class KeyCheck {

	KeyCheck(KeyFile keys, JdbcVaultKeys store) {
		Map<String, String> needed = new TreeMap<>(store.needed());
		List<String> faults = new ArrayList<>();
		needed.forEach((id, proof) -> {
			if (!keys.has(id)) {
				faults.add("key " + id + " is not in the key file, and this store has values that only it opens");
			}
			else if (!keys.proof(id).equals(proof)) {
				faults.add("key " + id + " in the key file is not the key of that name with which this store was sealed");
			}
		});
		if (!faults.isEmpty()) {
			throw new WrongKeys(keys.path(), faults);
		}
		List.of(keys.currentId(), KeyFile.INDEX).forEach(id -> store.take(id, keys.proof(id)));
	}
}
