package org.shebaohub.production;

import java.util.Optional;

/**
 * One setting that production looks at.
 *
 * @param used the setting that must be on for this one to matter; empty when it always does
 */
record Demand(String key, Kind kind, String used) {

	static Demand always(String key, Kind kind) {
		return new Demand(key, kind, "");
	}

	static Demand where(String used, String key, Kind kind) {
		return new Demand(key, kind, used);
	}

	Optional<String> fault(Settings settings) {
		return used.isEmpty() || settings.isOn(used) ? kind.fault(settings, key).map(what -> key + " " + what) : Optional.empty();
	}
}
