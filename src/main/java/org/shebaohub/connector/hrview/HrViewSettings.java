package org.shebaohub.connector.hrview;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A view in the database of an HR system; it is only read.
 *
 * @param url of the database, its driver on the class path; empty for none
 * @param query one select, without a semicolon
 * @param columns the query's column for each field of a hire, and for {@code lastDay}
 * @param changed the query's column with the moment of a row's last change; without it everybody is read and compared
 * @param fetchSize so many rows are in memory at once
 */
@ConfigurationProperties("hub.hr.view")
record HrViewSettings(@DefaultValue("") String url, @DefaultValue("") String username, @DefaultValue("") String password,
		@DefaultValue("") String query, @DefaultValue Map<String, String> columns, @DefaultValue("") String changed,
		@DefaultValue("500") int fetchSize) {

	HrViewSettings {
		boolean select = query.matches("(?is)\\s*(select|with)\\s[^;]*");
		if (!url.isEmpty() && (!select || !columns.containsKey("employeeNo"))) {
			throw new IllegalArgumentException("hub.hr.view.query must be one select, and hub.hr.view.columns name employeeNo");
		}
		if (!columns.values().stream().allMatch(HrViewSettings::isName) || !changed.isEmpty() && !isName(changed)) {
			throw new IllegalArgumentException("hub.hr.view.columns and hub.hr.view.changed must be names of columns");
		}
	}

	private static boolean isName(String column) {
		return column.matches("[A-Za-z_][A-Za-z0-9_]{0,62}");
	}

	boolean isSet() {
		return !url.isEmpty();
	}

	/** Everybody each time, or only whom something was told of. */
	boolean full() {
		return changed.isEmpty();
	}

	/** Of those that have changed since a moment when there is a column for it, in an order that stays. */
	String sql(boolean since) {
		return "select * from (" + query + ") v" + (since ? " where " + changed + " >= ?" : "") + " order by "
				+ columns.get("employeeNo");
	}

	@Override
	public String toString() {
		return "HrViewSettings[" + (isSet() ? "set" : "none") + "]";
	}
}
