package org.shebaohub.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;

/** What must hold of a change of the directory; all checks run. */
final class DutyCheck {

	private static final Set<Role> ON_DUTY = Set.of(Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR, Role.FINANCE,
			Role.FINANCE_MANAGER, Role.DEPARTMENT_HEAD, Role.ADMIN);

	private static final Role[] KEEPERS = { Role.HR_MANAGER, Role.HR_DIRECTOR, Role.SYSTEM };

	private final List<Finding> findings = new ArrayList<>();

	private DutyCheck(boolean allowed, String what) {
		if (!allowed) {
			findings.add(new Finding("NOT_ALLOWED", "duty directory: " + what,
					"由其全部岗位之上的人事经理或人力资源总监修改值班名录;管理员只能维护管理员岗位", Role.HR_MANAGER));
		}
	}

	static DutyCheck at(Actor actor, Role role, OrgNode node) {
		return new DutyCheck(keeps(actor, role, node), node.path());
	}

	/** Administrators see nothing personal, so that they keep their own kind only. */
	private static boolean keeps(Actor actor, Role role, OrgNode node) {
		return actor.sees(node) && (actor.is(KEEPERS) || actor.is(Role.ADMIN) && role == Role.ADMIN);
	}

	/** Himself, and whoever is over all of his posts. */
	private static boolean isOver(Actor actor, String person, List<Post> posts) {
		return actor.name().equals(person)
				|| !posts.isEmpty() && posts.stream().allMatch(post -> keeps(actor, post.role(), post.node()));
	}

	/**
	 * Everybody enters his own absences; others' those who are over all of their posts.
	 *
	 * @param deputy who would act instead, or null: that somebody is away an administrator may say too
	 */
	static DutyCheck of(Actor actor, String person, List<Post> posts, String deputy) {
		boolean away = deputy == null && actor.is(Role.ADMIN) && !posts.isEmpty()
				&& posts.stream().map(Post::node).allMatch(actor::sees);
		return new DutyCheck(away || isOver(actor, person, posts), person);
	}

	/** What is known of a person is changed by himself and by those over him. */
	DutyCheck details(Actor actor, Holder holder, boolean known, List<Post> posts) {
		require(!known || holder.email() == null && holder.employee() == null || isOver(actor, holder.person(), posts),
				"NOT_ALLOWED", "address or number of " + holder.person(), "此人已在名录中且另有岗位,请不填邮箱和工号");
		return this;
	}

	DutyCheck person(Holder holder) {
		require(isName(holder.person()), "PERSON_UNREADABLE", "person", "填写登录名,1至60个字符");
		require(holder.email() == null || holder.email().length() <= 200
				&& holder.email().matches("[\\w.%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*"), "EMAIL_UNREADABLE",
				"email of " + holder.person(), "填写一个邮箱地址,如 name@example.com");
		return this;
	}

	DutyCheck role(Role role) {
		require(ON_DUTY.contains(role), "ROLE_NOT_ON_DUTY", String.valueOf(role), "可选角色:" + ON_DUTY.stream().sorted().toList());
		return this;
	}

	DutyCheck absence(Absence absence, boolean personKnown, boolean deputyKnown) {
		require(personKnown, "DUTY_PERSON_UNKNOWN", absence.person(), "先在值班名录中登记此人");
		require(absence.deputy() == null || deputyKnown, "DUTY_PERSON_UNKNOWN", "deputy " + absence.deputy(),
				"先在值班名录中登记代理人");
		require(!absence.person().equals(absence.deputy()), "DEPUTY_IS_ABSENT", absence.person(), "代理人不能是本人");
		require(absence.from() != null && absence.to() != null && !absence.to().isBefore(absence.from()),
				"ABSENCE_UNREADABLE", absence.from() + " to " + absence.to(), "起止日期都要填写,止不得早于起");
		return this;
	}

	DutyCheck known(boolean known, String what) {
		require(known, "DUTY_UNKNOWN", what, "请核对值班名录");
		return this;
	}

	private void require(boolean holds, String code, String evidence, String remedy) {
		if (!holds) {
			findings.add(new Finding(code, evidence, remedy, null));
		}
	}

	private static boolean isName(String person) {
		return person != null && person.matches("[A-Za-z0-9._-]{1,60}");
	}

	List<Finding> findings() {
		return List.copyOf(findings);
	}
}
