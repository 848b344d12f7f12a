package org.shebaohub.contribution.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.contribution.BureauStatusDesk.Answer;
import org.shebaohub.contribution.BureauStatusDesk.Call;
import org.shebaohub.contribution.ContributionsCredited;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.contribution.ContributionStatement.Balance;
import org.shebaohub.contribution.facts.Balances;
import org.shebaohub.contribution.facts.Fact;
import org.shebaohub.contribution.facts.FactBook;
import org.shebaohub.contribution.facts.FactKind;
import org.shebaohub.contribution.history.Histories;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks the bureau about one person's month, and keeps its answer beside what other sources say. */
@Component
public class Inquiries {

	private static final String SOURCE = "bureau-api";

	private final RosterDesk roster;

	private final Histories histories;

	private final FactBook facts;

	private final Balances balances;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	Inquiries(RosterDesk roster, Histories histories, FactBook facts, Balances balances, MailRoom mailRoom, OperationLog log,
			BusinessClock clock, ApplicationEventPublisher events) {
		this.roster = roster;
		this.histories = histories;
		this.facts = facts;
		this.balances = balances;
		this.mailRoom = mailRoom;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	public Decision ask(Actor actor, EmployeeNo no, InsuranceLine line, InsuranceMonth month) {
		if (!actor.is(Role.HR, Role.HR_MANAGER)) {
			return refused("NOT_ALLOWED", "question to the bureau about " + no, "HR of the branch may");
		}
		Optional<Employee> employee = roster.find(no).filter(known -> actor.sees(known.node()));
		if (employee.isEmpty()) {
			return refused("EMPLOYEE_UNKNOWN", no.value(), "check the number");
		}
		MonthStatus status = histories.of(employee.get(), line, List.of(month)).get(0);
		if (status.unit() == null) {
			return refused("NOT_ENROLLED", no + " in " + month, "enrol the employee first");
		}
		String subject = String.join("/", employee.get().insuranceNo(), status.unit(), month.toString(), line.name());
		mailRoom.post(new Intent("contribution.status", "bureau", subject, clock.now(), Map.of("employeeNo", no.value()), "{}"));
		log.record(actor, "BUREAU_ASKED", "employee/" + no, Map.of("month", month, "line", line, "unit", status.unit()));
		return Decision.accepted();
	}

	private static Decision refused(String code, String evidence, String remedy) {
		return Decision.refused(new Finding(code, evidence, remedy, Role.HR));
	}

	public Call begin(Delivery delivery) {
		String[] parts = delivery.subject().split("/");
		return new Call(delivery, parts[0], parts[1], InsuranceMonth.parse(parts[2]), InsuranceLine.valueOf(parts[3]));
	}

	public void record(Answer answer) {
		Delivery delivery = answer.call().delivery();
		if (answer.kind() == Answer.Kind.NO_ANSWER) {
			mailRoom.again(delivery, answer.detail());
			return;
		}
		histories.lock(answer.call().unit(), answer.call().month());
		keep(answer, FactKind.ENROLLED, answer.enrolledOn());
		keep(answer, FactKind.PAID, answer.paidOn());
		answer.balance().ifPresent(said -> balances.keep(answer.call().insuranceNo(),
				new Balance(said.amount(), said.asOf(), SOURCE, "message " + delivery.id()), clock.now()));
		if (keep(answer, FactKind.CREDITED, answer.creditedOn())) {
			events.publishEvent(new ContributionsCredited(answer.call().unit(), answer.call().month(),
					answer.creditedOn().get()));
		}
		mailRoom.close(delivery, answer.kind() + " " + answer.detail());
	}

	/** @return true when that is new */
	private boolean keep(Answer answer, FactKind kind, Optional<LocalDate> on) {
		Call call = answer.call();
		return on.filter(day -> facts.ofPerson(call.insuranceNo(), new Fact(call.unit(), call.month(), call.line(), kind, SOURCE,
				"message " + call.delivery().id(), null, day, null, clock.now(), null))).isPresent();
	}
}
