package org.shebaohub.production;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The settings of this start, as the hub will read them. */
final class Settings {

	private final Environment environment;

	private final Binder binder;

	Settings(Environment environment) {
		this.environment = environment;
		this.binder = Binder.get(environment);
	}

	/** @return empty when it is not set, or names something that is not set */
	String text(String key) {
		return set(read(key, Bindable.of(String.class), "")).strip();
	}

	List<String> list(String key) {
		return read(key, Bindable.listOf(String.class), List.of()).stream().map(Settings::set).filter(each -> !each.isBlank()).toList();
	}

	/** What names something that nobody set is left as it was written. */
	private static String set(String value) {
		return value.contains("${") ? "" : value;
	}

	/** Whether something that can be left out is used: true, or any other text but false and 0. */
	boolean isOn(String key) {
		return !Set.of("", "false", "0").contains(text(key));
	}

	/** The names right below a key. */
	Set<String> names(String key) {
		return read(key, Bindable.mapOf(String.class, Object.class), Map.of()).keySet();
	}

	/** All that is set below a key, with its whole name there. */
	Map<String, String> below(String key) {
		return read(key, Bindable.mapOf(String.class, String.class), Map.of());
	}

	boolean isCluster() {
		return environment.acceptsProfiles(Profiles.of("cluster"));
	}

	private <T> T read(String key, Bindable<T> type, T otherwise) {
		try {
			return binder.bind(key, type).orElse(otherwise);
		}
		catch (RuntimeException unreadable) {
			return otherwise;
		}
	}
}
