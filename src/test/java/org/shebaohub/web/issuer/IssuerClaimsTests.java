package org.shebaohub.web.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

class IssuerClaimsTests {

	private final IssuerClaims claims = new IssuerClaims(settings(new IssuerSettings.Claims("sub", "roles", "org_node", "employee_number"), Map.of()));

	private static IssuerSettings settings(IssuerSettings.Claims names, Map<Role, String> roles) {
		return new IssuerSettings("https://login.example.cn", "", "", "", "", "", "hub", "console", "", List.of(), List.of("RS256"), Duration.ZERO,
				Duration.ZERO, names, roles, Map.of("hr", "machine-1", "erp", ""));
	}

	private static Map<String, Object> token(Object... claims) {
		Map<String, Object> token = new HashMap<>(Map.of("sub", "li.si", "roles", List.of("HR"), "org_node", "group/east"));
		for (int i = 0; i < claims.length; i += 2) {
			token.put((String) claims[i], claims[i + 1]);
		}
		token.values().removeIf(value -> value == null);
		return token;
	}

	private Actor person(Object... changes) {
		return claims.holder(token(changes)).orElseThrow();
	}

	@Test
	@DisplayName("SEC-25 a token's claims are a person with his roles, his place and his employee number")
	void knowsAPerson() {
		assertThat(person("roles", List.of("FINANCE", "EMPLOYEE"), "employee_number", "E1001"))
			.isEqualTo(new Actor("li.si", Set.of(Role.FINANCE, Role.EMPLOYEE), new OrgNode("group/east"), new EmployeeNo("E1001")));
		assertThat(person("roles", "AUDITOR HR_MANAGER").roles()).containsExactlyInAnyOrder(Role.AUDITOR, Role.HR_MANAGER);
		assertThat(person("employee_number", 4711).self()).isEqualTo(new EmployeeNo("4711"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "hr", "HR ", "ROLE_HR", "ADMINS", "SYSTEM", "HR_SYSTEM", "ERP_SYSTEM", "BUREAU_SYSTEM", "ATTENDANCE_SYSTEM", "*", "" })
	@DisplayName("SEC-25 a role that the hub does not know is none, and nobody becomes a machine by a role")
	void givesNoUnknownRole(String role) {
		assertThat(person("roles", List.of(role)).roles()).isEmpty();
	}

	@Test
	@DisplayName("SEC-25 a token without roles, or with something else in their place, has none")
	void givesNoRoleUnasked() {
		assertThat(person("roles", null).roles()).isEmpty();
		assertThat(person("roles", Map.of("HR", true)).roles()).isEmpty();
		assertThat(person("roles", Arrays.asList(null, 7, true)).roles()).isEmpty();
	}

	@Test
	@DisplayName("SEC-25 without a place in the organisation there is no role but to see what is one's own")
	void seesNothingWithoutANode() {
		for (Object none : Arrays.asList(null, "", "Group/East", "group//east", "../group", "group/*", 7, List.of(), List.of("group/east", "group/west"),
				List.of("group/east", "?"))) {
			Actor nobody = person("org_node", none, "roles", List.of("HR", "ADMIN", "AUDITOR", "EMPLOYEE"), "employee_number", "E1001");
			assertThat(nobody.roles()).as("%s", none).containsExactly(Role.EMPLOYEE);
			assertThat(nobody.sees(new OrgNode("group"))).isFalse();
			assertThat(nobody.isSelf(new EmployeeNo("E1001"))).isTrue();
		}
	}

	@Test
	@DisplayName("SEC-25 of several places the one counts that has the others below it")
	void takesTheNodeAboveAll() {
		assertThat(person("org_node", List.of("group/east/hangzhou", "group/east")).scope()).isEqualTo(new OrgNode("group/east"));
	}

	@ParameterizedTest
	@CsvSource({ "hub", "hr.system", "any.system", "'zhang san'", "'a\nb'", "''", "<b>" })
	@DisplayName("SEC-25 who has no name that can stand in the log, or the hub's own, or a machine's, is nobody")
	void takesNoSuchName(String name) {
		assertThat(claims.holder(token("sub", name))).isEmpty();
		assertThat(claims.holder(token("sub", "x".repeat(61)))).isEmpty();
		assertThat(claims.holder(token("sub", null))).isEmpty();
		assertThat(claims.holder(token("sub", List.of("li.si")))).isEmpty();
	}

	@Test
	@DisplayName("SEC-25 an employee number that is none makes nobody an employee")
	void takesNoSuchNumber() {
		for (Object wrong : Arrays.asList(null, "", "E1001 or 1=1", "x".repeat(21), List.of("E1001"), Map.of())) {
			assertThat(person("employee_number", wrong).self()).isNull();
		}
	}

	@Test
	@DisplayName("SEC-25 a connected system is known by the subject of its tokens, whatever else they claim, and has no browser")
	void knowsASystem() {
		assertThat(person("sub", "machine-1", "roles", List.of("ADMIN"), "org_node", null))
			.isEqualTo(new Actor("hr.system", Set.of(Role.HR_SYSTEM), new OrgNode("group"), null));
		assertThat(claims.person(token("sub", "machine-1"))).isEmpty();
		assertThat(person("client_id", "machine-1", "azp", "machine-1").roles()).containsExactly(Role.HR);
		assertThat(claims.holder(token("sub", ""))).isEmpty();
	}

	@Test
	@DisplayName("SEC-25 settings say which claim holds what, within another too, and what the issuer calls a role")
	void readsOtherClaims() {
		IssuerClaims others = new IssuerClaims(settings(new IssuerSettings.Claims("email", "realm_access.roles", "https://example.cn/node", "hr.no"),
				Map.of(Role.HR_MANAGER, "hr-lead")));
		Map<String, Object> token = token("email", "li.si@example.cn", "realm_access", Map.of("roles", List.of("hr-lead", "HR_MANAGER", "HR_DIRECTOR")),
				"https://example.cn/node", "group", "hr", Map.of("no", "E7"));
		assertThat(others.holder(token)).contains(new Actor("li.si@example.cn", Set.of(Role.HR_MANAGER, Role.HR_DIRECTOR), new OrgNode("group"),
				new EmployeeNo("E7")));
		assertThat(others.holder(token("email", "a@b", "realm_access", "roles")).orElseThrow().roles()).isEmpty();
	}
}
