package org.shebaohub.task;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Post;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Role;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The counter for steps that wait for a person: opened and closed with the step, and told to the office system. */
@Service
@EnableConfigurationProperties(OfficeSettings.class)
public class TaskDesk {

	private final JdbcTasks tasks;

	private final DutyDesk duties;

	private final MailRoom mailRoom;

	private final OfficeSettings office;

	private final BusinessClock clock;

	TaskDesk(JdbcTasks tasks, DutyDesk duties, MailRoom mailRoom, OfficeSettings office, BusinessClock clock) {
		this.tasks = tasks;
		this.duties = duties;
		this.mailRoom = mailRoom;
		this.office = office;
		this.clock = clock;
	}

	/** In the transaction of the step that begins to wait; a step that waits already changes nothing. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void open(Waiting step) {
		if (tasks.waits(step.key())) {
			return;
		}
		long number = tasks.nextNumber();
		Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
		String no = "T%s-%06d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(clock.today()), number);
		TaskView task = new TaskView(no, number, step.kind(), step.kind().word(), step.about(), step.role(), step.node(),
				step.kind().pathTo(step.about()), now);
		if (tasks.insert(task, step.key()) && office.connected()) {
			mailRoom.post(TaskNews.opened(task, step.employee(), office.links()));
		}
	}

	/**
	 * In the transaction of whatever ended the waiting; nothing happens when nothing waits.
	 *
	 * @param key of the step; steps whose keys go on behind it with a slash end too
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void close(String key, String outcome) {
		Instant now = clock.now();
		tasks.take(key).forEach(task -> {
			tasks.close(task.taskNo(), now, outcome);
			if (office.connected()) {
				mailRoom.post(TaskNews.closed(task, now, outcome, office.links()));
			}
		});
	}

	/** What the office system said; until it has taken the news, it is told again without end. */
	@Transactional
	public void record(TaskAnswer answer) {
		switch (answer.kind()) {
			case TAKEN -> mailRoom.close(answer.delivery(), answer.detail());
			case REFUSED -> mailRoom.park(answer.delivery(), answer.detail());
			case AGAIN -> mailRoom.again(answer.delivery(), answer.detail());
		}
	}

	/** What all the waiting steps of a kind are about. */
	@Transactional(readOnly = true)
	public List<String> waiting(TaskKind kind) {
		return tasks.waiting(kind);
	}

	/** What waits for the actor, by his roles in his scope and by whom he stands in for today; newest first. */
	@Transactional(readOnly = true)
	public TaskView.Page mine(Actor actor, Long before, int limit) {
		long from = before == null ? Long.MAX_VALUE : before;
		// what waits for an employee himself is shown him with the thing, and to nobody else
		Stream<Post> own = actor.roles().stream().filter(role -> role != Role.EMPLOYEE).map(role -> new Post(role, actor.scope(), actor.name()));
		List<TaskView> found = Stream.concat(own, duties.actingFor(actor.name()).stream())
			.flatMap(post -> tasks.waiting(post.role(), post.node(), from, limit + 1).stream())
			.distinct().sorted(Comparator.comparing(TaskView::number).reversed()).limit(limit + 1L).toList();
		List<TaskView> page = found.subList(0, Math.min(limit, found.size()));
		return new TaskView.Page(page, found.size() > limit ? page.get(limit - 1).number() : null);
	}

	/** How many steps wait in the actor's scope, by the role whose they are. */
	@Transactional(readOnly = true)
	public Map<Role, Long> waiting(Actor actor) {
		return actor.sees(actor.scope()) ? tasks.waiting(actor.scope()) : Map.of();
	}
}
