package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubClient.Reply;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who may do what with a claim, at the door. */
@HubTest
class ClaimRightsTests {

	@Autowired
	private Environment environment;

	@Autowired
	private AccessDesk access;

	private Office office;

	@BeforeEach
	void opens() {
		office = new Office(environment);
	}

	@Test
	@DisplayName("bad input: another branch's employee is answered like an unknown one, and so is his claim")
	void answersProbesAlike() {
		String employeeNo = Office.somebody("912");
		HubClient stranger = office.as("HR_CHANGZHOU");
		Reply foreign = stranger.post("/api/claims", Office.bill(employeeNo, "9.00"));
		Reply unknown = stranger.post("/api/claims", Office.bill("K99999", "9.00"));
		assertThat(foreign.status()).isEqualTo(404).isEqualTo(unknown.status());
		assertThat(foreign.raw().body().replace(employeeNo, "")).isEqualTo(unknown.raw().body().replace("K99999", ""));
		String claimNo = office.files(employeeNo, "9.00");
		assertThat(stranger.get("/api/claims/" + claimNo).raw().body().replace(claimNo, ""))
			.isEqualTo(stranger.get("/api/claims/C20261012-999999").raw().body().replace("C20261012-999999", ""));
		assertThat(stranger.get("/api/claims?limit=200").raw().body()).doesNotContain(claimNo);
		assertThat(stranger.post("/api/claims/" + claimNo + "/reject", "{\"reason\":\"x\"}").status()).isEqualTo(404);
	}

	@Test
	@DisplayName("an employee sees and files his own claims only")
	void keepsToHimself() {
		String claimNo = office.files(Office.somebody("912"), "9.00");
		HubClient zhangSan = office.as("ZHANGSAN");
		assertThat(zhangSan.get("/api/claims/" + claimNo).status()).isEqualTo(404);
		assertThat(zhangSan.get("/api/claims?limit=200").raw().body()).doesNotContain(claimNo, "K0");
		assertThat(zhangSan.post("/api/claims", Office.bill("E1002", "9.00")).status()).isEqualTo(404);
		assertThat(zhangSan.post("/api/claims/" + claimNo + "/approve", "").status()).isEqualTo(403);
	}

	@Test
	@DisplayName("R-002-40 HR cannot approve and is told who may; finance cannot do HR's part")
	void keepsRolesApart() {
		String claimNo = office.files(Office.somebody("912"), "9.00");
		Reply hr = office.as("HR").post("/api/claims/" + claimNo + "/approve", "");
		assertThat(hr.status()).isEqualTo(403);
		assertThat(hr.body().path("whoMay").toString()).contains("FINANCE");
		Reply reject = office.as("HR").post("/api/claims/" + claimNo + "/reject", "{\"reason\":\"x\"}");
		assertThat(reject.status()).isEqualTo(403);
		assertThat(reject.body().path("findings").path(0).path("accountable").asText()).isEqualTo("FINANCE");
		assertThat(office.as("FINANCE").post("/api/claims/" + claimNo + "/recheck", "").status()).isEqualTo(403);
		assertThat(office.state(claimNo)).isEqualTo("IN_REVIEW");
	}

	@Test
	@DisplayName("SEC-06 nobody approves what he claims or files himself")
	void needsASecondPerson() {
		String claimant = Office.somebody("912");
		HubClient both = enrolled(new EmployeeNo(claimant), Role.FINANCE, Role.EMPLOYEE);
		String own = office.files(claimant, "9.00");
		assertRefused(both.post("/api/claims/" + own + "/approve", ""));
		HubClient filer = enrolled(null, Role.FINANCE, Role.HR);
		String filed = filer.post("/api/claims", Office.bill(claimant, "9.00")).text("claimNo");
		assertRefused(filer.post("/api/claims/" + filed + "/approve", ""));
		assertThat(office.claim(own).path("payouts")).isEmpty();
		assertThat(office.claim(filed).path("payouts")).isEmpty();
	}

	private static void assertRefused(Reply approval) {
		assertThat(approval.status()).isEqualTo(403);
		assertThat(Office.texts(approval.body().path("findings"), "code")).containsExactly("SECOND_PERSON_NEEDED");
	}

	private HubClient enrolled(EmployeeNo self, Role... roles) {
		String name = "two-hats-" + UUID.randomUUID();
		access.enrol(new Actor(name, Set.of(roles), new OrgNode("group/east/hangzhou"), self), name, Actor.HUB);
		return HubClient.with(office.port(), access.issue(name, Duration.ofMinutes(10)).token());
	}
}
