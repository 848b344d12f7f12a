package org.shebaohub.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

/**
 * A person who can log in to the sandbox.
 *
 * @param variables the names under which his token stands in the environment file
 */
record SampleUser(Actor actor, String does, List<String> variables) {

	static List<SampleUser> all() {
		return Stream.of(people(), systems()).flatMap(List::stream).toList();
	}

	private static List<SampleUser> people() {
		return List.of(
				user("hr.hangzhou", Role.HR, "group/east/hangzhou", "HR of the Hangzhou branch", "HR"),
				user("hr.changzhou", Role.HR, "group/east/changzhou", "HR of the Changzhou branch", "HR_CHANGZHOU"),
				user("hr.manager", Role.HR_MANAGER, "group/east", "HR manager of the region; told after 24 hours",
						"HR_MANAGER"),
				user("hr.director", Role.HR_DIRECTOR, "group", "HR director of the group; told after 48 hours",
						"HR_DIRECTOR"),
				user("finance.hangzhou", Role.FINANCE, "group/east/hangzhou", "approves claims and contributions",
						"FINANCE"),
				user("finance.manager", Role.FINANCE_MANAGER, "group", "approves, and releases large payouts",
						"FINANCE_MANAGER", "MANAGER"),
				user("finance.manager2", Role.FINANCE_MANAGER, "group", "the second person for a release", "MANAGER2"),
				user("administration", Role.ADMINISTRATION, "group/east/hangzhou",
						"the branch's administration (行政): reads how things stand", "ADMINISTRATION"),
				user("head.hangzhou", Role.DEPARTMENT_HEAD, "group/east/hangzhou", "approves changes of coverage", "HEAD"),
				user("admin", Role.ADMIN, "group", "operates the hub, sees no personal data; the console's user", "ADMIN"),
				user("auditor", Role.AUDITOR, "group", "reads everything, changes nothing", "AUDITOR"),
				new SampleUser(new Actor("zhangsan", Set.of(Role.EMPLOYEE), new OrgNode("group/east/hangzhou"),
						new EmployeeNo("E1001")), "an employee, sees his own things", List.of("ZHANGSAN")));
	}

	private static List<SampleUser> systems() {
		return List.of(
				user("hr.system", Role.HR_SYSTEM, "group", "the connected HR system: tells what happens to employees",
						"HR_SYSTEM"),
				user("erp.system", Role.ERP_SYSTEM, "group", "the connected ERP: tells what was booked, cleared and paid",
						"ERP_SYSTEM"),
				user("attendance.system", Role.ATTENDANCE_SYSTEM, "group", "the connected attendance system",
						"ATTENDANCE_SYSTEM"),
				user("bureau.system", Role.BUREAU_SYSTEM, "group", "tells what enrolment, tax and housing fund say of people",
						"BUREAU_SYSTEM"));
	}

	private static SampleUser user(String name, Role role, String scope, String does, String... variables) {
		return new SampleUser(new Actor(name, Set.of(role), new OrgNode(scope), null), does, List.of(variables));
	}

	String name() {
		return actor.name();
	}

	String tokenVariable() {
		return variables.get(0) + "_TOKEN";
	}

	String passwordVariable() {
		return variables.get(0).toUpperCase(Locale.ROOT) + "_PASSWORD";
	}
}
