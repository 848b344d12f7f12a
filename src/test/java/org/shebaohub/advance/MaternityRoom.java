package org.shebaohub.advance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseView;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.PastMonths.Line;
import org.shebaohub.contribution.PastMonths.MonthOfUnit;
import org.shebaohub.contribution.PastMonths.Spell;
import org.shebaohub.contribution.PastMonths.Unit;
import org.shebaohub.contribution.TaxAnswer;
import org.shebaohub.contribution.TaxAnswer.Kind;
import org.shebaohub.contribution.TaxCall;
import org.shebaohub.employment.LeaveKind;
import org.shebaohub.exchange.Intent;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
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
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** An employee who goes on maternity leave, her unit's lists, and everybody whom it concerns, on a real store. */
final class MaternityRoom implements AutoCloseable {

	static final EmployeeNo SHE = new EmployeeNo("E1001");

	static final Actor HR = Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR);

	final Rooms rooms;

	final Enterprise enterprise;

	final AdvanceDesk desk;

	private int events;

	/** On 2026-07-01 she is at work; the lists of June to October wait for approval. */
	MaternityRoom(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-07-01T09:00"), "policy", "roster", "notice", "duty",
				"task", "casework", "contribution", "ledger", "advance");
		enterprise = new Enterprise(rooms);
		enterprise.employs("E1001", "王芳", Enterprise.HANGZHOU, "2020-01-01", null);
		desk = rooms.get(AdvanceDesk.class);
		Line pension = line(InsuranceLine.PENSION, "1145.92", "572.96");
		Line medical = line(InsuranceLine.MEDICAL, "701.88", "146.24");
		Line injury = line(InsuranceLine.WORK_INJURY, "14.32", "0.00");
		rooms.together(() -> rooms.get(ContributionDesk.class).open(Actor.HUB,
				List.of(new Unit("HZ01", Enterprise.HANGZHOU, "样例公司", "hangzhou")),
				List.of(new Spell(SHE, "HZ01", InsuranceLine.PENSION, LocalDate.parse("2020-01-01"), null)),
				List.of(6, 7, 8, 9, 10).stream().map(number -> new MonthOfUnit("HZ01", InsuranceMonth.of(2026, number),
						LocalDate.of(2026, number, 3), null, null, List.of(pension, medical, injury))).toList()));
	}

	private static Line line(InsuranceLine line, String employer, String employee) {
		return new Line(SHE, "S1001", line, Yuan.of(employer), Yuan.of(employee));
	}

	void leaves(String from, String expectedReturn) {
		rooms.publish(new RosterNews.LeaveStarted(SHE, Enterprise.HANGZHOU, LeaveKind.MATERNITY, LocalDate.parse(from),
				expectedReturn == null ? null : LocalDate.parse(expectedReturn)));
		turn();
	}

	void comesBack(String on) {
		rooms.publish(new RosterNews.LeaveEnded(SHE, Enterprise.HANGZHOU, LeaveKind.MATERNITY, LocalDate.parse(on)));
		turn();
	}

	/** Finance approves the month, and the tax authority credits it. */
	void pays(int number) {
		String list = "D-HZ01-2026%02d-1".formatted(number);
		ContributionDesk contributions = rooms.get(ContributionDesk.class);
		contributions.approve(Enterprise.person("fin", Enterprise.HANGZHOU, Role.FINANCE_MANAGER), "HZ01",
				InsuranceMonth.of(2026, number));
		TaxCall call = contributions.begin(rooms.mailRoom.take("contribution.step", list));
		contributions.record(new TaxAnswer(call.delivery(), list, Kind.CREDITED, null, null,
				LocalDate.ofInstant(rooms.clock.instant(), BusinessClock.ZONE)));
		turn();
	}

	void at(String time) {
		rooms.clock.set(time);
		turn();
	}

	/** Everything of the module that is due now has its turn. */
	void turn() {
		for (Intent due : rooms.mailRoom.posted("advance.due")) {
			if (!due.due().isAfter(rooms.clock.instant()) && !rooms.mailRoom.open("advance.due", due.subject()).isEmpty()) {
				desk.turn(rooms.mailRoom.take("advance.due", due.subject()));
			}
		}
	}

	Decision erp(String type, String... values) {
		Map<String, String> data = new HashMap<>(Map.of("employeeNo", "E1001"));
		for (int i = 0; i < values.length; i += 2) {
			data.put(values[i], values[i + 1]);
		}
		return rooms.get(ErpDesk.class).apply(new Actor("erp", Set.of(Role.ERP_SYSTEM), new OrgNode("group"), null),
				new ErpEvent("erp", "e" + ++events, type, Instant.parse("2026-01-01T00:00:00Z").plusMillis(events), data));
	}

	Decision wage(String month, String net, String... withheld) {
		String[] values = new String[10 + withheld.length];
		System.arraycopy(new String[] { "record", "P" + month, "month", month, "gross", net, "net", net, "paidOn",
				LocalDate.ofInstant(rooms.clock.instant(), BusinessClock.ZONE).toString() }, 0, values, 0, 10);
		System.arraycopy(withheld, 0, values, 10, withheld.length);
		return erp("payroll.paid", values);
	}

	/** Month, line and open amount of everything that stands open. */
	List<String> open() {
		return rooms.get(OpenItemDesk.class).open(SHE).stream()
			.map(item -> item.month() + " " + item.line() + " " + item.open()).sorted().toList();
	}

	/** Template and audience of what was told about her, oldest first. */
	List<String> told() {
		return rooms.get(NoticeDesk.class).about("employee/E1001").stream().filter(trace -> trace.channel().equals("SYSTEM"))
			.map(trace -> trace.template() + " → " + trace.audience()).toList();
	}

	/** The kinds of the cases that are alive. */
	List<String> cases() {
		return rooms.get(CaseDesk.class).list(Actor.HUB, new CaseView.Filter(null, null, null, true, null), null, 50).cases().stream()
			.map(one -> one.kind().name()).toList();
	}

	static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}

	@Override
	public void close() {
		rooms.close();
	}
}
