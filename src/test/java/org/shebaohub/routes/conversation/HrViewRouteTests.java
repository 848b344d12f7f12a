package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** An HR system that can only be looked into. */
@HubTest
class HrViewRouteTests {

	@Autowired
	private Environment environment;

	@Autowired
	private RosterDesk roster;

	private final String no = HrEvents.number();

	@Test
	@DisplayName("R-003-53 a view that was not there is found by the next look, its people are hired, and their changes follow")
	void followsTheView() throws SQLException {
		run("create table staff (emp_no varchar(20), company varchar(60), dept varchar(40), emp_name varchar(100), hired_on date, "
				+ "doc_type varchar(30), doc_no varchar(18), mobile varchar(20), changed_at timestamp)");
		run("insert into staff values ('%1$s', '样例集团', 'hangzhou', '赵䶮', '2026-09-01', 'PASSPORT', '%1$sVW', '13900000001', "
			.formatted(no) + "'2026-10-01 09:00:00')");
		new Office(environment).soon(() -> assertThat(roster.phone(new EmployeeNo(no))).contains("13900000001"));
		assertThat(roster.find(new EmployeeNo(no)).orElseThrow().name()).isEqualTo("赵䶮");
		run("update staff set mobile = '13900000002', changed_at = '2026-10-02 09:00:00'");
		new Office(environment).soon(() -> assertThat(roster.phone(new EmployeeNo(no))).contains("13900000002"));
	}

	@AfterEach
	void clears() throws SQLException {
		run("drop table if exists staff");
	}

	private void run(String sql) throws SQLException {
		try (Connection legacy = DriverManager.getConnection(environment.getRequiredProperty("hub.hr.view.url"), "hub", "")) {
			legacy.createStatement().execute(sql);
		}
	}
}
