package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.contribution.BureauStatusDesk;
import org.shebaohub.contribution.facts.Fact;
import org.shebaohub.contribution.facts.FactBook;
import org.shebaohub.contribution.facts.FactKind;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the bureau answers about one person's month, and what is kept of it. */
@HubTest
class BureauStatusRouteTests {

	private static final InsuranceMonth AUGUST = InsuranceMonth.of(2026, 8);

	@Autowired
	private Environment environment;

	@Autowired
	private BureauStatusDesk desk;

	@Autowired
	private FactBook facts;

	@Autowired
	private MailRoom mailRoom;

	@Autowired
	private BusinessClock clock;

	@Autowired
	private PlatformTransactionManager transactions;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("F-08 what the bureau says on demand is a source of its own, and the same answer changes nothing")
	void keepsTheAnswer() {
		ask("33900801");
		office.soon(() -> assertThat(of("33900801")).extracting(Fact::kind)
			.containsExactly(FactKind.ENROLLED, FactKind.PAID, FactKind.CREDITED));
		assertThat(of("33900801")).allSatisfy(fact -> assertThat(fact.source()).isEqualTo("bureau-api"));
		assertThat(of("33900801").get(2).effectiveOn()).isEqualTo(LocalDate.parse("2026-10-10"));
		List<Fact> before = of("33900801");
		ask("33900801");
		ask("33900805");
		office.soon(() -> assertThat(of("33900805")).extracting(Fact::kind).containsExactly(FactKind.ENROLLED));
		assertThat(of("33900801")).isEqualTo(before);
	}

	@Test
	@DisplayName("FM-26 a person whom the bureau does not know, and a bureau that is down, leave no fact")
	void keepsNothing() {
		ask("33900804");
		ask("33900803");
		ask("33900811");
		office.soon(() -> assertThat(of("33900811")).isNotEmpty());
		assertThat(of("33900804")).isEmpty();
		assertThat(of("33900803")).isEmpty();
	}

	@Test
	@DisplayName("R-002-08 HR asks about an employee; others may not")
	void asksForAnEmployee() {
		Actor hr = new Actor("hr", Set.of(Role.HR), new OrgNode("group/east/hangzhou"), null);
		Actor finance = new Actor("f", Set.of(Role.FINANCE), new OrgNode("group"), null);
		EmployeeNo no = new EmployeeNo("E1003");
		assertThat(desk.ask(finance, no, InsuranceLine.MEDICAL, AUGUST).isRefused()).isTrue();
		assertThat(desk.ask(hr, no, InsuranceLine.MEDICAL, AUGUST).findings()).isEmpty();
		office.soon(() -> assertThat(Office.texts(office.messages("employeeNo", "E1003"), "state")).contains("DONE"));
	}

	private void ask(String insuranceNo) {
		new TransactionTemplate(transactions).executeWithoutResult(status -> mailRoom.post(new Intent("contribution.status",
				"bureau", insuranceNo + "/HZ01/2026-08/MEDICAL", clock.now(), Map.of(), "{}")));
	}

	private List<Fact> of(String insuranceNo) {
		return facts.all(insuranceNo, AUGUST, AUGUST);
	}
}
