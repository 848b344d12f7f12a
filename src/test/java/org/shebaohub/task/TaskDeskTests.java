package org.shebaohub.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.duty.Absence;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class TaskDeskTests {

	private static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	private static final OrgNode CHANGZHOU = new OrgNode("group/east/changzhou");

	private static final Waiting REVIEW = new Waiting(TaskKind.CLAIM_REVIEW, "claim/C1", "C1", Role.FINANCE, HANGZHOU);

	private Rooms rooms;

	private TaskDesk desk;

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "duty", "task")
			.setting("hub.oa.connected", "true").setting("hub.oa.links", "https://hub.example");
		desk = rooms.get(TaskDesk.class);
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	private static Actor finance(String name, OrgNode scope) {
		return new Actor(name, Set.of(Role.FINANCE), scope, null);
	}

	private List<String> mine(Actor actor) {
		return desk.mine(actor, null, 10).tasks().stream().map(TaskView::about).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-09 a step that waits is told to the office system once, with a link and nothing personal, and its end after it")
	void tellsOpenedAndClosedInOrder(Stores store) {
		open(store);
		rooms.together(() -> {
			desk.open(REVIEW);
			desk.open(REVIEW);
		});
		rooms.clock.set("2026-10-12T10:00");
		rooms.together(() -> desk.close("claim/C1", "APPROVED"));
		rooms.together(() -> desk.close("claim/C1", "APPROVED"));
		List<Intent> news = rooms.mailRoom.posted("task.webhook");
		assertThat(news).extracting(Intent::subject).containsOnly("T20261012-000001").hasSize(2);
		assertThat(news).extracting(Intent::counterpart).containsOnly("oa");
		assertThat(news.get(0).content()).isEqualTo("""
				{"data":{"about":"C1","kind":"CLAIM_REVIEW","link":"https://hub.example/api/claims/C1",\
				"node":"group/east/hangzhou","openedAt":"2026-10-12T09:00+08:00","role":"FINANCE","taskNo":"T20261012-000001",\
				"title":"报销待审核 C1"},"datacontenttype":"application/json","id":"T20261012-000001-opened",\
				"source":"urn:shebaohub","specversion":"1.0","subject":"T20261012-000001","time":"2026-10-12T09:00+08:00",\
				"type":"hub.task.opened.v1"}""");
		assertThat(news.get(1).content()).contains("\"type\":\"hub.task.closed.v1\"", "\"outcome\":\"APPROVED\"",
				"\"closedAt\":\"2026-10-12T10:00+08:00\"");
		rooms.together(() -> desk.open(REVIEW));
		assertThat(rooms.mailRoom.posted("task.webhook")).hasSize(3).last().extracting(Intent::subject)
			.isEqualTo("T20261012-000002");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-09 a task waits for its role in scope and for whoever stands in today, and for nobody when it is closed")
	void listsWhatWaitsForMe(Stores store) {
		open(store);
		rooms.together(() -> {
			desk.open(REVIEW);
			desk.open(new Waiting(TaskKind.CLAIM_REVIEW, "claim/C2", "C2", Role.FINANCE, CHANGZHOU));
			desk.open(new Waiting(TaskKind.CASE, "case/K1/1", "K1", Role.HR, HANGZHOU));
			desk.open(new Waiting(TaskKind.CASE, "case/K1/2", "K1", Role.HR_MANAGER, HANGZHOU));
		});
		assertThat(mine(finance("fin", HANGZHOU))).containsExactly("C1");
		assertThat(mine(finance("fin2", CHANGZHOU))).containsExactly("C2");
		assertThat(mine(finance("boss", new OrgNode("group")))).containsExactly("C2", "C1");
		assertThat(mine(new Actor("e", Set.of(Role.EMPLOYEE), HANGZHOU, null))).isEmpty();
		DutyDesk duties = rooms.get(DutyDesk.class);
		duties.appoint(Actor.HUB, Role.FINANCE, HANGZHOU, new Holder("fin", null, null));
		duties.appoint(Actor.HUB, Role.FINANCE, CHANGZHOU, new Holder("fin2", null, null));
		duties.away(Actor.HUB, new Absence("fin", LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 12), "fin2"));
		assertThat(mine(finance("fin2", CHANGZHOU))).containsExactly("C2", "C1");
		assertThat(desk.mine(finance("boss", new OrgNode("group")), null, 1)).satisfies(page -> {
			assertThat(page.tasks()).extracting(TaskView::about).containsExactly("C2");
			assertThat(desk.mine(finance("boss", new OrgNode("group")), page.next(), 1).next()).isNull();
		});
		rooms.together(() -> desk.close("case/K1", "RESOLVED"));
		assertThat(mine(new Actor("hr", Set.of(Role.HR, Role.HR_MANAGER), HANGZHOU, null))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-09 R-002-59 a step that waits for an employee himself names his number to the office system, and is no colleague's")
	void waitsForOneEmployee(Stores store) {
		open(store);
		rooms.together(() -> desk.open(new Waiting(TaskKind.CLAIM_PAPERS, "papers/C1", "C1", Role.EMPLOYEE, HANGZHOU,
				new EmployeeNo("E1001"))));
		assertThat(rooms.mailRoom.posted("task.webhook")).singleElement().satisfies(news -> assertThat(news.content())
			.contains("\"employeeNo\":\"E1001\"", "\"title\":\"报销待补材料 C1\"", "\"role\":\"EMPLOYEE\""));
		assertThat(mine(new Actor("li", Set.of(Role.EMPLOYEE, Role.FINANCE), HANGZHOU, new EmployeeNo("E1002")))).isEmpty();
		rooms.together(() -> desk.close("papers/C1", "IN_REVIEW"));
		assertThat(rooms.mailRoom.posted("task.webhook")).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-09 while the office system is down the news is told again without end; only what it refuses for good is parked")
	void tellsAgain(Stores store) {
		open(store);
		rooms.together(() -> desk.open(REVIEW));
		for (int i = 0; i < 20; i++) {
			Delivery delivery = rooms.mailRoom.take("task.webhook", "T20261012-000001");
			desk.record(new TaskAnswer(delivery, TaskAnswer.Kind.AGAIN, "HTTP 503"));
		}
		assertThat(rooms.mailRoom.open("task.webhook", "T20261012-000001")).hasSize(1);
		desk.record(new TaskAnswer(rooms.mailRoom.take("task.webhook", "T20261012-000001"), TaskAnswer.Kind.TAKEN, "HTTP 204"));
		assertThat(rooms.mailRoom.open("task.webhook", "T20261012-000001")).isEmpty();
	}
}
