package org.shebaohub.enrollment.post;

import java.time.LocalDate;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which declaration units insure somebody. */
@Repository
class JdbcInsuredPlaces {

	private final JdbcClient jdbc;

	JdbcInsuredPlaces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** True when a unit insures the person on that day whose people are not those of the node. */
	boolean isElsewhere(EmployeeNo no, OrgNode node, LocalDate day) {
		return jdbc.sql("""
				select count(*) from coverage c join declaration_unit u on u.unit = c.unit
				where c.employee_no = :no and (c.stopped_on is null or c.stopped_on > :day)
				  and u.node <> :node and :node not like u.node || '/%'
				""").param("no", no.value()).param("node", node.path()).param("day", day).query(Integer.class).single() > 0;
	}
}
