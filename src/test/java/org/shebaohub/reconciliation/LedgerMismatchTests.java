package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.reconciliation.AnswerForm.Presence;
import org.shebaohub.reconciliation.MismatchView.Happening;
import org.shebaohub.reconciliation.MismatchView.State;
import org.shebaohub.reconciliation.MismatchView.Summary;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** Where the hub's ledger and the ERP's differ, as mismatches like any other. */
class LedgerMismatchTests {

	private static final Actor ERP = Enterprise.person("erp", new OrgNode("group"), Role.ERP_SYSTEM);

	private static final Actor FINANCE = Enterprise.person("fin.hangzhou", Enterprise.HANGZHOU, Role.FINANCE);

	private static int events;

	private Compared people;

	private String no;

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-22 R-003-02 what the hub found and the ERP has not booked is a mismatch with both values, dates, owner, risk, action and cause, until it is booked")
	void findsWhatTheErpLacks(Stores store) {
		open(store, "L901");
		found("312.40", false);
		people.steps();
		Summary one = only();
		assertThat(one).returns(MismatchType.LEDGER_ERP_MISSING, Summary::type).returns("312.40", Summary::hrStatus)
			.returns("NONE", Summary::otherStatus).returns(LocalDate.parse("2026-08-01"), Summary::hrSince)
			.returns(LocalDate.parse("2026-10-12"), Summary::bornOn).returns(0L, Summary::ageDays)
			.returns(Role.FINANCE, Summary::owner).returns(Yuan.of("312.40"), Summary::monthlyRisk)
			.returns(CauseCode.NOT_SYNCHRONIZED, Summary::cause).returns("group/east/hangzhou/l901", Summary::node)
			.returns("ERP_MISSING/L901/ADVANCE/2026-08/PENSION", Summary::subject);
		assertThat(one.action()).isNotBlank();
		assertThat(people.cases("employee/L901")).containsExactly("LEDGERS_DIFFER OPEN");
		tells("advance.booked", "record", "J901", "month", "2026-08", "line", "PENSION", "amount", "312.40", "bookedOn", "2026-10-12");
		people.steps();
		assertThat(only().state()).isEqualTo(State.CLOSED);
		assertThat(people.find(one.no()).history()).extracting(Happening::kind).containsExactly("FOUND", "CLOSED");
		assertThat(people.rooms.get(OpenItemDesk.class).open(new EmployeeNo(no))).as("one debt").hasSize(1);
		assertThat(people.cases("employee/L901")).containsExactly("LEDGERS_DIFFER CLEARED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-22 each debt on which the ledgers differ is a mismatch of its own: unknown here, another amount, booked twice, another balance")
	void keepsThemApart(Stores store) {
		open(store, "L902");
		tells("advance.booked", "record", "J902", "month", "2026-05", "line", "MEDICAL", "amount", "5.05", "bookedOn", "2026-10-11");
		found("312.40", true);
		tells("advance.booked", "record", "K902", "month", "2026-08", "line", "PENSION", "amount", "300.00", "bookedOn", "2026-10-11");
		tells("advance.booked", "record", "M902", "month", "2026-08", "line", "PENSION", "amount", "300.00", "bookedOn", "2026-10-11");
		tells("balance.stated", "kind", "LOAN", "total", "100.00", "asOf", "2026-10-11");
		people.compares();
		assertThat(people.all(no)).extracting(one -> one.type() + " " + one.hrStatus() + "/" + one.otherStatus() + " "
				+ one.monthlyRisk()).containsExactlyInAnyOrder("LEDGER_HUB_MISSING NONE/5.05 5.05",
						"LEDGER_AMOUNT 312.40/300.00 12.40", "LEDGER_BOOKED_TWICE 312.40/300.00 300.00",
						"LEDGER_BALANCE 0.00/100.00 100.00");
		assertThat(people.rooms.get(OpenItemDesk.class).open(new EmployeeNo(no))).as("no second debt").hasSize(2);
		tells("balance.stated", "kind", "LOAN", "total", "0.00", "asOf", "2026-10-12");
		people.steps();
		assertThat(people.all(no)).filteredOn(one -> one.state() == State.CLOSED).extracting(Summary::type)
			.containsExactly(MismatchType.LEDGER_BALANCE);
		tells("balance.stated", "kind", "LOAN", "total", "7.00", "asOf", "2026-10-12");
		people.steps();
		assertThat(people.all(no)).filteredOn(one -> one.type() == MismatchType.LEDGER_BALANCE).singleElement()
			.returns(2, Summary::episodes).returns("7.00", Summary::otherStatus).returns(Yuan.of("7.00"), Summary::monthlyRisk);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-22 finance answers for the ledgers with a reason and a cause, HR does not, and nobody says that somebody walked out")
	void isAnsweredByFinance(Stores store) {
		open(store, "L903");
		found("1.00", false);
		people.steps();
		String mismatch = only().no();
		assertThat(answer(Compared.HR, mismatch, Presence.OTHER)).containsExactly("NOT_ALLOWED");
		assertThat(answer(FINANCE, mismatch, Presence.SELF_DEPARTURE)).containsExactly("PRESENCE_UNDOUBTED");
		assertThat(answer(FINANCE, mismatch, Presence.TRANSFER)).containsExactly("PRESENCE_UNDOUBTED");
		assertThat(answer(FINANCE, mismatch, Presence.OTHER)).isEmpty();
		assertThat(only()).returns(State.ANSWERED, Summary::state).returns(CauseCode.PROCESS_UNFINISHED, Summary::cause);
		people.employs("L904", "2026-09-01", null);
		people.says(StatusSource.ENROLLMENT, "2026-10-12", "L904", "STOPPED", "2026-10-01");
		people.steps();
		assertThat(answer(FINANCE, people.all("L904").get(0).no(), Presence.OTHER)).containsExactly("NOT_ALLOWED");
	}

	private void open(Stores store, String employee) {
		people = Compared.on(store);
		no = employee;
		people.enterprise.employs(no, "员" + no, new OrgNode(Enterprise.HANGZHOU + "/" + no.toLowerCase()), "2026-09-15", null);
		people.says(StatusSource.ENROLLMENT, "2026-10-12", no, "ACTIVE", "2026-09-15");
		people.steps();
	}

	/** The hub found an advance of August. */
	private void found(String share, boolean opens) {
		people.rooms.together(() -> people.rooms.get(OpenItemDesk.class).advance(new EmployeeNo(no), InsuranceMonth.of(2026, 8),
				InsuranceLine.PENSION, Yuan.of(share), "D-" + no, opens));
	}

	private Summary only() {
		List<Summary> all = people.all(no);
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private void tells(String type, String... values) {
		Map<String, String> data = new HashMap<>(Map.of("employeeNo", no));
		for (int i = 0; i < values.length; i += 2) {
			data.put(values[i], values[i + 1]);
		}
		assertThat(people.rooms.get(ErpDesk.class).apply(ERP, new ErpEvent("erp", no + "-" + ++events, type,
				Instant.parse("2026-10-12T00:30:00Z"), data)).findings()).isEmpty();
	}

	private List<String> answer(Actor actor, String mismatch, Presence answer) {
		return people.rooms.get(PresenceDesk.class).answer(actor, mismatch,
				new AnswerForm(answer, "凭证在路上", CauseCode.PROCESS_UNFINISHED, null)).findings().stream().map(Finding::code).toList();
	}
}
