package org.shebaohub.contribution.cycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.contribution.CycleView.ListView;
import org.shebaohub.contribution.CycleView.Rejected;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the months of declaration units for showing. */
@Repository
class JdbcCycles {

	/** A unit and where it belongs. */
	record Unit(String unit, OrgNode node) {
	}

	private record Sums(int people, Yuan employer, Yuan employee) {
	}

	private final JdbcClient jdbc;

	JdbcCycles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Unit> units(OrgNode scope) {
		return jdbc.sql("select unit, node from declaration_unit where node = :node or node like :below order by unit")
			.param("node", scope.path())
			.param("below", scope.path() + "/%")
			.query((row, n) -> new Unit(row.getString("unit"), new OrgNode(row.getString("node"))))
			.list();
	}

	List<ListView> lists(String unit, InsuranceMonth month) {
		Map<String, Sums> sums = sums(unit, month);
		Map<String, List<Rejected>> rejected = rejected(unit, month);
		return jdbc.sql("""
				select d.*, u.node from declaration d join declaration_unit u on u.unit = d.unit
				where d.unit = :unit and d.insurance_month = :month order by d.declaration_no
				""").param("unit", unit).param("month", month.firstDay()).query((row, n) -> {
			MonthList list = JdbcLists.list(row);
			String no = list.declarationNo();
			Sums sum = sums.getOrDefault(no, new Sums(0, Yuan.ZERO, Yuan.ZERO));
			return new ListView(no, list.core().state().name(), CycleProgress.holder(list.core().state()), List.of(), list.since(),
					sum.people(), sum.employer(), sum.employee(), list.approvedBy(), list.approvedOn(), list.paidOn(),
					list.creditedOn(), list.code(), list.detail(), rejected.getOrDefault(no, List.of()));
		}).list();
	}

	/** Refused lists of which each line is on another list that was not refused, or credited by another source. */
	Set<String> putRight(String unit, InsuranceMonth month) {
		return Set.copyOf(jdbc.sql("""
				select d.declaration_no from declaration d
				where d.unit = :unit and d.insurance_month = :month and d.state = 'REJECTED' and not exists (select 1
				  from contribution_line l where l.declaration_no = d.declaration_no
				    and not exists (select 1 from contribution_line o join declaration e on e.declaration_no = o.declaration_no
				      where o.employee_no = l.employee_no and o.line = l.line and o.insurance_month = l.insurance_month
				        and o.rejected_code is null and e.state <> 'REJECTED')
				    and not exists (select 1 from contribution_fact f where f.insurance_no = l.insurance_no
				      and f.line = l.line and f.insurance_month = l.insurance_month and f.kind = 'CREDITED' and f.live))
				""").param("unit", unit).param("month", month.firstDay()).query(String.class).list());
	}

	/** What the month may cost, as the ERP said last. */
	Optional<Yuan> budget(String unit, InsuranceMonth month) {
		return jdbc.sql("select total from contribution_budget where unit = :unit and insurance_month = :month")
			.param("unit", unit)
			.param("month", month.firstDay())
			.query((row, n) -> Yuan.ofFen(row.getLong("total")))
			.optional();
	}

	private Map<String, Sums> sums(String unit, InsuranceMonth month) {
		return jdbc.sql("""
				select l.declaration_no, count(distinct l.employee_no) people, sum(l.employer_share) employer,
				  sum(l.employee_share) employee
				from contribution_line l join declaration d on d.declaration_no = l.declaration_no
				where d.unit = :unit and d.insurance_month = :month group by l.declaration_no
				""")
			.param("unit", unit)
			.param("month", month.firstDay())
			.query((row, n) -> Map.entry(row.getString("declaration_no"), new Sums(row.getInt("people"),
					Yuan.ofFen(row.getLong("employer")), Yuan.ofFen(row.getLong("employee")))))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private Map<String, List<Rejected>> rejected(String unit, InsuranceMonth month) {
		return jdbc.sql("""
				select l.declaration_no, l.employee_no, l.line, l.rejected_code
				from contribution_line l join declaration d on d.declaration_no = l.declaration_no
				where d.unit = :unit and d.insurance_month = :month and l.rejected_code is not null
				order by l.employee_no, l.line
				""")
			.param("unit", unit)
			.param("month", month.firstDay())
			.query((row, n) -> Map.entry(row.getString("declaration_no"), new Rejected(row.getString("employee_no"),
					row.getString("line"), row.getString("rejected_code"))))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}
}
