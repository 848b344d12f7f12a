package org.shebaohub.contribution.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.ContributionDesk.Addition;
import org.shebaohub.contribution.CycleView;
import org.shebaohub.contribution.CycleView.ListView;
import org.shebaohub.contribution.TaxAnswer;
import org.shebaohub.contribution.TaxAnswer.Kind;
import org.shebaohub.contribution.TaxAnswer.RejectedLine;
import org.shebaohub.contribution.TaxCall;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.ErpDesk;
import org.shebaohub.ledger.ErpEvent;
import org.shebaohub.ledger.LedgerDesk;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class FinanceWordsTests {

	private static final Actor ERP = new Actor("erp", Set.of(Role.ERP_SYSTEM), new OrgNode("group"), null);

	private static final Actor FINANCE = Enterprise.person("fin", Enterprise.HANGZHOU, Role.FINANCE);

	private static final InsuranceMonth AUGUST = InsuranceMonth.of(2026, 8);

	private Rooms rooms;

	private int events;

	@AfterEach
	void close() {
		rooms.close();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-24 the amount of a month stands beside the budget that the ERP said last, in whatever order it came")
	void comparesWithTheBudget(Stores store) {
		open(store);
		assertThat(cycle()).extracting(CycleView::amount, CycleView::budget, CycleView::overBudget)
			.containsExactly(Yuan.of("1320.00"), null, null);
		assertThat(budget("1300.00", "2026-10-11T08:00:00Z")).isEmpty();
		assertThat(budget("9999.00", "2026-10-10T08:00:00Z")).as("said before, told later").isEmpty();
		assertThat(cycle()).extracting(CycleView::budget, CycleView::overBudget)
			.containsExactly(Yuan.of("1300.00"), Yuan.of("20.00"));
		assertThat(budget("1320.01", "2026-10-11T08:00:01Z")).isEmpty();
		assertThat(cycle().overBudget()).isEqualTo(Yuan.of("-0.01"));
		assertThat(tells("budget.set", "unit", "HZ99", "month", "2026-08", "total", "1.00")).containsExactly("UNIT_UNKNOWN");
		assertThat(tells("budget.set", "unit", "HZ02", "month", "2026-8", "total", "1")).containsExactly("FIELD_MALFORMED",
				"FIELD_MALFORMED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-25 A-28 finance approves in the ERP what waits here to the fen, and nothing that came after it")
	void approvesWhatWaits(Stores store) {
		open(store);
		assertThat(approved("1319.99", "王会计")).containsExactly("AMOUNT_DIFFERS");
		assertThat(list().state()).isEqualTo("AWAITING_APPROVAL");
		assertThat(approved("1320.00", "王会计")).isEmpty();
		assertThat(list()).extracting(ListView::state, ListView::approvedBy).containsExactly("APPROVED", "王会计");
		assertThat(approved("1320.00", "王会计")).as("said again under another id").isEmpty();
		assertThat(rooms.mailRoom.rows()).extracting(row -> row.intent().kind()).as("the ERP knows of its own approval")
			.containsOnlyOnce("contribution.step").doesNotContain("erp.command");
		assertThat(tells("cycle.approved", word("HZ02", "2026-09", "1.00", "x", "2026-10-11"))).containsExactly("NO_LIST");
		assertThat(tells("cycle.approved", word("HZ02", "2026-08", "1.00", "x", "2026-10-13"))).containsExactly("FROM_THE_FUTURE");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-25 nobody approves in the ERP what he handed in here")
	void needsASecondPerson(Stores store) {
		open(store);
		desk().approve(FINANCE, "HZ02", AUGUST);
		answers(Kind.DECLARED);
		answers(Kind.REJECTED, "S1001", "S1003");
		Actor both = Enterprise.person("both", Enterprise.HANGZHOU, Role.HR);
		assertThat(desk().supplement(both, "HZ02", AUGUST, List.of(new Addition(new EmployeeNo("E1001"), InsuranceLine.MEDICAL,
				Yuan.of("500.00"), Yuan.of("160.00")))).findings()).isEmpty();
		assertThat(approved("660.00", "both")).containsExactly("SECOND_PERSON_NEEDED");
		assertThat(approved("660.00", "王会计")).isEmpty();
		assertThat(cycle().lists()).extracting(ListView::state).containsExactly("REJECTED", "APPROVED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-70 a payment that finance approved here goes out to the ERP until its receipt; a refusal is somebody's case")
	void sendsPaymentApprovals(Stores store) {
		open(store);
		desk().approve(FINANCE, "HZ02", AUGUST);
		LedgerDesk ledger = rooms.get(LedgerDesk.class);
		assertThat(ledger.command(rooms.mailRoom.take("erp.command", "P-D-HZ02-202608-1"))).isEqualTo("""
				{"amount":"1320.00","approvedBy":"fin","approvedOn":"2026-10-12",\
				"command":"APPROVE_PAYMENT","currency":"CNY",\
				"declarationNo":"D-HZ02-202608-1","employeeShare":"320.00","employerShare":"1000.00","kind":"CONTRIBUTION",\
				"month":"2026-08","paymentNo":"P-D-HZ02-202608-1","unit":"HZ02"}""");
		ledger.acknowledge(new LedgerDesk.Receipt("P-D-HZ02-202608-1", "no such supplier"));
		assertThat(rooms.mailRoom.open("erp.command", "P-D-HZ02-202608-1")).isEmpty();
		assertThat(rooms.events).contains(new LedgerNews.CommandRefused("P-D-HZ02-202608-1", "no such supplier"));
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "notice", "duty", "task",
				"casework", "ledger", "contribution");
		Enterprise enterprise = new Enterprise(rooms);
		new Insured(rooms, "HZ02", Enterprise.HANGZHOU, enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2019-01-01", null),
				enterprise.employs("E1003", "王五", Enterprise.HANGZHOU, "2019-01-01", null)).waiting(8).open();
	}

	private void answers(Kind kind, String... refused) {
		TaxCall call = desk().begin(rooms.mailRoom.take("contribution.step", "D-HZ02-202608-1"));
		desk().record(new TaxAnswer(call.delivery(), "D-HZ02-202608-1", kind, null, null, null, null,
				Arrays.stream(refused).map(one -> new RejectedLine(one, "MEDICAL", "E31")).toList()));
	}

	private ContributionDesk desk() {
		return rooms.get(ContributionDesk.class);
	}

	private CycleView cycle() {
		return desk().cycle(FINANCE, "HZ02", AUGUST).orElseThrow();
	}

	private ListView list() {
		return cycle().lists().get(0);
	}

	private List<String> budget(String total, String at) {
		return tells(new ErpEvent("erp", "b" + ++events, "budget.set", Instant.parse(at),
				Map.of("unit", "HZ02", "month", "2026-08", "total", total)));
	}

	private List<String> approved(String total, String by) {
		return tells("cycle.approved", word("HZ02", "2026-08", total, by, "2026-10-11"));
	}

	private static String[] word(String unit, String month, String total, String by, String on) {
		return new String[] { "unit", unit, "month", month, "total", total, "approvedBy", by, "approvedOn", on };
	}

	private List<String> tells(String type, String... values) {
		Map<String, String> data = new HashMap<>();
		for (int i = 0; i < values.length; i += 2) {
			data.put(values[i], values[i + 1]);
		}
		return tells(new ErpEvent("erp", "e" + ++events, type, Instant.parse("2026-10-12T00:00:00Z"), data));
	}

	private List<String> tells(ErpEvent event) {
		return rooms.get(ErpDesk.class).apply(ERP, event).findings().stream().map(Finding::code).toList();
	}
}
