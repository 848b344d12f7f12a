package org.shebaohub.enrollment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shebaohub.enrollment.core.ChangeCore;
import org.shebaohub.enrollment.core.ChangeState;
import org.shebaohub.enrollment.window.Window;
import org.shebaohub.enrollment.window.Windows;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Leads an approved change through its authority, one stored step at a time. */
@Component
@EnableConfigurationProperties(Conversation.Settings.class)
class Conversation {

	/**
	 * How the authorities are asked.
	 *
	 * @param queryPauses between questions about one change; the last one repeats
	 */
	@ConfigurationProperties("hub.enrollment")
	record Settings(@DefaultValue({ "2s", "5s", "30s", "2m", "10m", "1h" }) List<Duration> queryPauses) {

		/** @param attempt from one on */
		Duration pauseAfter(int attempt) {
			return queryPauses.get(Math.min(Math.max(attempt, 1), queryPauses.size()) - 1);
		}
	}

	private final JdbcChanges changes;

	private final Windows windows;

	private final Outcomes outcomes;

	private final RosterDesk roster;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BusinessClock clock;

	private final Settings settings;

	Conversation(JdbcChanges changes, Windows windows, Outcomes outcomes, RosterDesk roster, MailRoom mailRoom,
			OperationLog log, BusinessClock clock, Settings settings) {
		this.changes = changes;
		this.windows = windows;
		this.outcomes = outcomes;
		this.roster = roster;
		this.mailRoom = mailRoom;
		this.log = log;
		this.clock = clock;
		this.settings = settings;
	}

	void start(Change approved) {
		changes.save(approved.at(ChangeState.APPROVED).timed(window(approved.asked())));
		mailRoom.post(new Intent(approved.asked().scheme().messageKind(), approved.asked().scheme().counterpart(),
				approved.no(), clock.now(),
				Map.of("changeNo", approved.no(), "employeeNo", approved.asked().employee().value()), "{}"));
	}

	EnrollmentCall begin(Delivery delivery) {
		Change change = changes.lock(delivery.subject()).orElseThrow();
		ChangeCore.Begin begin = change.core().begin();
		if (begin.action() == EnrollmentCall.Action.SEND && isDisputed(change.asked())) {
			mailRoom.again(delivery, clock.now().plus(settings.pauseAfter(delivery.attempt())), "the person is under dispute");
			return call(EnrollmentCall.Action.NOTHING, change, delivery);
		}
		if (begin.action() == EnrollmentCall.Action.NOTHING) {
			mailRoom.close(delivery, "nothing to do: " + change.state());
		}
		Change next = begin.action() == EnrollmentCall.Action.SEND ? change.at(begin.next())
			.timed(window(change.asked())) : change;
		write(change, next);
		return call(begin.action(), next, delivery);
	}

	/** Nobody's coverage ends while it is disputed who or what he is. */
	private boolean isDisputed(Change.Asked asked) {
		return asked.kind() == EnrollmentChangeKind.REMOVAL && roster.isFrozen(asked.employee());
	}

	private EnrollmentCall call(EnrollmentCall.Action action, Change change, Delivery delivery) {
		Change.Asked asked = change.asked();
		String insuranceNo = roster.find(asked.employee()).map(Employee::insuranceNo).orElse("");
		return new EnrollmentCall(action, change.no(), delivery, asked.scheme(), asked.kind(), insuranceNo,
				asked.effective(), change.timing().month());
	}

	void record(EnrollmentAnswer answer) {
		Change change = changes.lock(answer.changeNo()).orElseThrow();
		ChangeCore.Step step = change.core().on(answer.kind());
		Change heard = change.heard(answer, clock.today()).at(step.next());
		write(change, heard);
		follow(step.follow(), heard, answer);
		if (change.state() != heard.state() && heard.state().ended()) {
			outcomes.tell(heard);
		}
	}

	private void follow(ChangeCore.Follow follow, Change heard, EnrollmentAnswer answer) {
		Delivery delivery = answer.delivery();
		String outcome = heard.state() + " after " + answer.kind();
		switch (follow) {
			case ASK_LATER -> {
				outcomes.missConfirmation(heard);
				mailRoom.again(delivery, clock.now().plus(settings.pauseAfter(delivery.attempt())), outcome);
			}
			case AGAIN -> mailRoom.again(delivery, outcome);
			case END -> mailRoom.close(delivery, outcome);
		}
	}

	/** As of now: what was approved or is sent after a cutoff goes with the next month. */
	private Window window(Change.Asked asked) {
		return windows.of(asked.node(), asked.scheme(), asked.kind(), asked.effective());
	}

	/** Ends a change that never left. */
	void end(Change ended) {
		changes.save(ended);
		outcomes.tell(ended);
	}

	private void write(Change before, Change after) {
		if (before.equals(after)) {
			return;
		}
		changes.save(after);
		if (before.state() != after.state()) {
			log.record(Actor.HUB, "ENROLLMENT_" + after.state(), after.no(), Map.of("before", before.state(), "month",
					after.timing().month(), "code", after.heard().code() == null ? "" : after.heard().code()));
		}
	}
}
