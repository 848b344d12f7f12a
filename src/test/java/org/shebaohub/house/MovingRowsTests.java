package org.shebaohub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.NodeRows;
import org.shebaohub.testing.Stores;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a unit moves, nothing that lives at it stays behind. */
class MovingRowsTests {

	private static final Map<String, String> STAY = Map.of("payout", "sealed with the order as it was approved",
			"reconciliation_rule", "written anew from the policy before each comparison");

	@Test
	@DisplayName("R-000-83 every table with a node says which of its rows move with a unit, or why none does")
	void movesOrStays() throws ReflectiveOperationException {
		Set<String> known = new TreeSet<>(STAY.keySet());
		known.addAll(moving());
		Set<String> tables = JdbcClient.create(Stores.H2.dataSource()).sql("""
				select lower(c.table_name) from information_schema.columns c join information_schema.tables t
				  on t.table_name = c.table_name and t.table_schema = c.table_schema
				where lower(c.column_name) = 'node' and lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
				""").query(String.class).list().stream().collect(Collectors.toCollection(TreeSet::new));
		assertThat(known).containsAll(tables);
		assertThat(tables).as("tables that are gone").containsAll(STAY.keySet());
	}

	private static Set<String> moving() throws ReflectiveOperationException {
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AssignableTypeFilter(NodeRows.class));
		Set<String> tables = new TreeSet<>();
		for (var found : scan.findCandidateComponents("org.shebaohub")) {
			Constructor<?> constructor = Class.forName(found.getBeanClassName()).getDeclaredConstructors()[0];
			constructor.setAccessible(true);
			tables.add(((NodeRows) constructor.newInstance(new Object[constructor.getParameterCount()])).at().table());
		}
		return tables;
	}
}
