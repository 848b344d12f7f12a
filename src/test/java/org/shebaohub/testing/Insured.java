package org.shebaohub.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.PastMonths.Line;
import org.shebaohub.contribution.PastMonths.MonthOfUnit;
import org.shebaohub.contribution.PastMonths.Spell;
import org.shebaohub.contribution.PastMonths.Unit;
import org.shebaohub.contribution.TaxAnswer;
import org.shebaohub.contribution.TaxAnswer.Kind;
import org.shebaohub.contribution.TaxCall;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;

/** A declaration unit with the months of 2026 that a test wants paid, or waiting for approval. */
public final class Insured {

	private final Rooms rooms;

	private final String unit;

	private final OrgNode node;

	private final List<EmployeeNo> people;

	private final List<MonthOfUnit> months = new ArrayList<>();

	private String stoppedOn;

	public Insured(Rooms rooms, String unit, OrgNode node, EmployeeNo... people) {
		this.rooms = rooms;
		this.unit = unit;
		this.node = node;
		this.people = List.of(people);
	}

	/** Paid and credited on the 20th. */
	public Insured paid(int... numbers) {
		Arrays.stream(numbers).forEach(number -> months.add(month(number, LocalDate.of(2026, number, 20))));
		return this;
	}

	/** On a list that finance has not approved. */
	public Insured waiting(int... numbers) {
		Arrays.stream(numbers).forEach(number -> months.add(month(number, null)));
		return this;
	}

	/** Coverage ended although the employment goes on. */
	public Insured stopped(String day) {
		stoppedOn = day;
		return this;
	}

	public Insured open() {
		rooms.get(ContributionDesk.class)
			.open(Actor.HUB, List.of(new Unit(unit, node, "样例公司", node.path())),
					people.stream()
						.map(no -> new Spell(no, unit, InsuranceLine.MEDICAL, LocalDate.parse("2019-01-01"),
								stoppedOn == null ? null : LocalDate.parse(stoppedOn)))
						.toList(),
					months);
		return this;
	}

	private MonthOfUnit month(int number, LocalDate day) {
		return new MonthOfUnit(unit, InsuranceMonth.of(2026, number), LocalDate.of(2026, number, 3), day, day,
				people.stream()
					.map(no -> new Line(no, "S" + no.value().substring(1), InsuranceLine.MEDICAL, Yuan.of("500.00"), Yuan.of("160.00")))
					.toList());
	}

	/** Finance approves, and the tax authority credits on this day. */
	public void repair(int number, String creditedOn) {
		approve(number);
		creditApproved(number, creditedOn);
	}

	public void approve(int number) {
		Actor finance = Enterprise.person("fin-manager", node, Role.FINANCE_MANAGER);
		rooms.get(ContributionDesk.class).approve(finance, unit, InsuranceMonth.of(2026, number));
	}

	public void creditApproved(int number, String creditedOn) {
		TaxCall call = rooms.get(ContributionDesk.class).begin(rooms.mailRoom.take("contribution.step", list(number)));
		rooms.get(ContributionDesk.class)
			.record(new TaxAnswer(call.delivery(), list(number), Kind.CREDITED, null, null, LocalDate.parse(creditedOn)));
	}

	public String list(int number) {
		return "D-%s-2026%02d-1".formatted(unit, number);
	}
}
