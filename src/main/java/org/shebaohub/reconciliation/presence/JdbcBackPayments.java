package org.shebaohub.reconciliation.presence;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code back_payment}, each as long as something is to be paid. */
@Repository
class JdbcBackPayments {

	/** From which month on, for whom, after which change. */
	record Due(String changeNo, EmployeeNo employee, InsuranceMonth from) {
	}

	private final JdbcClient jdbc;

	JdbcBackPayments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The same change asked for again changes nothing. */
	void add(Due due) {
		jdbc.sql("insert into back_payment (change_no, employee_no, first_month) values (:change, :no, :month) on conflict do nothing")
			.param("change", due.changeNo()).param("no", due.employee().value()).param("month", due.from().firstDay()).update();
	}

	/** Of those for whom this month is to be paid. */
	List<Due> of(InsuranceMonth month) {
		return jdbc.sql("select change_no, employee_no, first_month from back_payment where first_month <= :month order by change_no")
			.param("month", month.firstDay())
			.query((row, n) -> new Due(row.getString("change_no"), new EmployeeNo(row.getString("employee_no")),
					InsuranceMonth.containing(row.getObject("first_month", LocalDate.class))))
			.list();
	}

	void remove(String changeNo) {
		jdbc.sql("delete from back_payment where change_no = :change").param("change", changeNo).update();
	}
}
