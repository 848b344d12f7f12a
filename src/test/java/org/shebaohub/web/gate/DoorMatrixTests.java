package org.shebaohub.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.access.Accounts;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever the running hub serves, for every role at three nodes, against the table in src/docs/doors.md. */
@HubTest
class DoorMatrixTests {

	private static final Path TABLE = Path.of("src/docs/doors.md");

	@Autowired
	private ApplicationContext hub;

	@Autowired
	private AccessDesk access;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RosterDesk roster;

	private Office office;

	private SortedSet<Way> ways;

	@BeforeEach
	void asksTheHub() {
		office = new Office(hub.getEnvironment());
		ways = ServedWays.of(hub);
	}

	@Test
	@DisplayName("SEC-01 SEC-02 SEC-08 FM-37 R-000-68 R-003-15 R-003-26 every door for every role at its own, a sister and the parent node stands in the table as it answers, and shows nobody's number")
	void answersAsTheTableSays() throws IOException {
		Doors.all().forEach(door -> {
			ways.remove(new Way("ANY", door.path()));
			ways.add(new Way(door.method().name(), door.path()));
		});
		Cast cast = new Cast(office.port(), access, new Accounts(jdbc, hub.getBean(Vault.class)));
		Branch branch = new Branch(office, HubClient.with(office.port(), cast.token(Role.EMPLOYEE, Cast.Node.OWN)));
		JsonNode document = office.as("AUDITOR").get("/v3/api-docs").body();
		DoorMatrix matrix = new DoorMatrix(cast, branch, document, names());
		String table = matrix.table(ways);
		office.as("MANAGER").post("/api/payouts/resume", "{\"reason\":\"the matrix is done\"}");
		String before = Files.readString(TABLE);
		String page = before.substring(0, before.indexOf("\n|") + 1) + table;
		Files.writeString(Path.of("target/doors.md"), page);
		Files.write(Path.of("target/doors-refused.txt"), matrix.refusals());
		assertThat(matrix.faults()).isEmpty();
		assertThat(page).as("read what changed, then: cp target/doors.md src/docs/doors.md").isEqualTo(before);
	}

	private List<String> names() {
		return Stream.of(Branch.EMPLOYEE, "E1120", "E2035").map(no -> roster.find(new EmployeeNo(no)).orElseThrow().name()).toList();
	}

	@Test
	@DisplayName("SEC-01 every door on the list is served by somebody, and every open one is meant to be")
	void servesEveryDoor() {
		List<String> unserved = Doors.all().stream().filter(door -> ways.stream().noneMatch(way -> way.serves(door)))
			.map(Door::path).toList();
		// tests export no metrics
		assertThat(unserved).containsExactly("/actuator/prometheus");
	}
}
