package org.shebaohub.notice.texts;

import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The register of parameters, {@code notices/params.properties}. */
final class Params {

	static final String FILE = "params.properties";

	static final Params REGISTERED = new Params();

	private final Map<String, Param> byName = new TreeMap<>();

	private Params() {
		ResourceBundle file = ResourceBundle.getBundle("notices.params");
		file.keySet().forEach(name -> byName.put(name, Param.of(name, file.getString(name))));
	}

	Optional<Param> find(String name) {
		return Optional.ofNullable(byName.get(name));
	}
}
