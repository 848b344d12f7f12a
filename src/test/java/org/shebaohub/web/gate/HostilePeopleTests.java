package org.shebaohub.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.ConsoleSession;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubClient.Reply;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;

/** People of the house who try more than they may, and those who have got hold of a key. */
@HubTest
class HostilePeopleTests {

	private static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	@Autowired
	private Environment environment;

	@Autowired
	private AccessDesk access;

	@Autowired
	private RosterDesk roster;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("SEC-19 R-000-68 an administrator opens every door that he has and finds nobody's name, telephone number or account behind it")
	void administratorFindsNoPeople() {
		String claimNo = office.files("E1120", "4.32");
		office.approves(claimNo);
		EmployeeNo no = new EmployeeNo("E1120");
		PayeeAccount account = roster.payeeAccount(no).orElseThrow();
		List<String> personal = List.of(account.accountNo(), account.holder(), roster.phone(no).orElseThrow());
		for (Door door : Doors.all()) {
			if (door.method().equals(HttpMethod.GET) && !door.open() && (door.roles().isEmpty() || door.roles().contains(Role.ADMIN))) {
				String answer = office.as("ADMIN").get(door.path().replaceAll("\\{\\w+}", "1") + "?name=claimNo&key=" + claimNo
						+ "&case=" + claimNo + "&role=HR&node=group&source=x&limit=200").raw().body();
				assertThat(answer).as(door.path()).doesNotContain(personal);
			}
		}
		for (String path : List.of("/api/employees/E1120", "/api/claims/" + claimNo, "/api/claims/" + claimNo + "/documents",
				"/api/hr/employees/E1120", "/api/employees?number=E1120", "/api/payouts")) {
			assertThat(office.as("ADMIN").get(path).status()).as(path).isEqualTo(403);
		}
		assertThat(office.as("HR").get("/api/employees/E1120").raw().body()).as("there was something to find")
			.contains(account.holder());
	}

	@Test
	@DisplayName("SEC-19 R-000-05 an approver approves neither his own claim nor one that he filed, and releases nothing that he approved")
	void approverNeedsAnother() {
		HubClient both = enrolled(new EmployeeNo("E1120"), Role.FINANCE, Role.EMPLOYEE);
		assertSecondPerson(both.post("/api/claims/" + office.files("E1120", "4.33") + "/approve", ""));
		HubClient filer = enrolled(null, Role.FINANCE, Role.HR);
		String filed = filer.post("/api/claims", Office.bill("E1120", "4.34")).text("claimNo");
		assertSecondPerson(filer.post("/api/claims/" + filed + "/approve", ""));
		HubClient manager = enrolled(null, Role.FINANCE_MANAGER);
		String large = office.files("E1120", "10000.01");
		assertThat(manager.post("/api/claims/" + large + "/approve", "").status()).isEqualTo(200);
		String reference = office.lastPayout(large).path("reference").asText();
		assertSecondPerson(manager.post("/api/payouts/" + reference + "/release", ""));
		assertThat(office.bank(reference)).isEmpty();
	}

	@Test
	@DisplayName("SEC-19 R-003-16 R-003-27 an auditor who writes is refused at every door that changes something, and told who may")
	void auditorOnlyReads() {
		List<Door> writing = Doors.all().stream().filter(door -> !door.method().equals(HttpMethod.GET) && !door.open())
			.filter(door -> !door.roles().isEmpty())
			// to have the log checked is an auditor's work, and changes nothing that anybody decides by
			.filter(door -> !door.path().equals("/api/log/verification")).toList();
		assertThat(writing).hasSizeGreaterThan(40);
		for (Door door : writing) {
			Reply reply = office.as("AUDITOR").post(door.path().replaceAll("\\{\\w+}", "1"), "{}");
			assertThat(reply.status()).as("%s", door).isEqualTo(403);
			assertThat(reply.body().path("whoMay")).as("%s", door).isNotEmpty();
		}
	}

	@Test
	@DisplayName("SEC-19 FM-29 a stolen session cookie changes nothing, and with all that its owner has still pays nothing large without a second person")
	void thiefNeedsAnother() {
		String user = "robbed-" + UUID.randomUUID();
		access.enrol(new Actor(user, Set.of(Role.FINANCE_MANAGER), HANGZHOU, null), "p", Actor.HUB);
		ConsoleSession robbed = ConsoleSession.of(office.port(), user, "p");
		String claimNo = office.files("E1120", "10000.02");
		assertThat(robbed.stolen("POST", "/api/claims/" + claimNo + "/approve", "").status()).isIn(401, 403);
		assertThat(robbed.stolen("POST", "/actuator/jolokia", "{\"type\":\"version\"}").status()).isEqualTo(403);
		assertThat(office.state(claimNo)).isEqualTo("IN_REVIEW");
		HubClient thief = HubClient.with(office.port(), access.issue(user, Duration.ofMinutes(10)).token());
		Stream.of("/api/claims/" + claimNo + "/approve").forEach(door -> {
			robbed.send("POST", door, "");
			thief.post(door, "");
		});
		String reference = office.lastPayout(claimNo).path("reference").asText();
		assertThat(office.lastPayout(claimNo).path("state").asText()).isEqualTo("WAITING_RELEASE");
		assertThat(robbed.send("POST", "/api/payouts/" + reference + "/release", "").status()).isIn(401, 403);
		assertSecondPerson(thief.post("/api/payouts/" + reference + "/release", ""));
		assertThat(office.bank(reference)).isEmpty();
	}

	private static void assertSecondPerson(Reply reply) {
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(403);
		assertThat(Office.texts(reply.body().path("findings"), "code")).contains("SECOND_PERSON_NEEDED");
	}

	private HubClient enrolled(EmployeeNo self, Role... roles) {
		String name = "hostile-" + UUID.randomUUID();
		access.enrol(new Actor(name, Set.of(roles), HANGZHOU, self), name, Actor.HUB);
		return HubClient.with(office.port(), access.issue(name, Duration.ofMinutes(10)).token());
	}
}
