package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.reconciliation.MismatchView.Filter;
import org.shebaohub.reconciliation.MismatchView.Summary;
import org.shebaohub.reconciliation.StatusReport.Line;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** People of whom several systems speak, and the comparison over them. */
final class Compared implements AutoCloseable {

	static final Actor ATTENDANCE = Enterprise.person("attendance", new OrgNode("group"), Role.ATTENDANCE_SYSTEM);

	static final Actor BUREAU = Enterprise.person("bureau", new OrgNode("group"), Role.BUREAU_SYSTEM);

	static final Actor HR = Enterprise.person("hr.hangzhou", Enterprise.HANGZHOU, Role.HR);

	static final Actor ELSEWHERE = Enterprise.person("hr.changzhou", Enterprise.CHANGZHOU, Role.HR);

	final Rooms rooms;

	final Enterprise enterprise;

	private static final Map<Stores, Compared> OPENED = new EnumMap<>(Stores.class);

	private int units;

	/** One for each store and the whole test run, on 2026-10-12; every test has its own people. */
	static synchronized Compared on(Stores store) {
		return OPENED.computeIfAbsent(store, each -> new Compared(each, "2026-10-12T09:00"));
	}

	Compared(Stores store, String now) {
		rooms = new Rooms(store.dataSource(), MovableClock.at(now), "policy", "roster", "contribution", "notice", "duty",
				"task", "casework", "document", "dossier", "ledger", "reimbursement", "enrollment", "offboarding", "reconciliation");
		rooms.bean(PayoutDesk.class, mock(PayoutDesk.class));
		rooms.get(MismatchDesk.class);
		enterprise = new Enterprise(rooms);
	}

	/** Employed and covered since the same day; the last characters of a number make the person's other numbers. */
	EmployeeNo employs(String no, String from, String to) {
		EmployeeNo employee = hires(no, from, to);
		says(StatusSource.ENROLLMENT, from, no, "ACTIVE", from);
		return employee;
	}

	EmployeeNo hires(String no, String from, String to) {
		return enterprise.employs(no, "员" + no, Enterprise.HANGZHOU, from, to);
	}

	Insured insures(EmployeeNo... people) {
		return new Insured(rooms, "U" + ++units, Enterprise.HANGZHOU, people);
	}

	void says(StatusSource source, String asOf, String no, String status, String since) {
		assertThat(report(source, asOf, new Line(1, no, null, status, LocalDate.parse(since))).findings()).isEmpty();
	}

	/** The source speaks of today, if only of somebody whom nobody knows. */
	void speaks(StatusSource source) {
		assertThat(report(source, "2026-10-12", new Line(1, "NOBODY", null, source == StatusSource.ATTENDANCE ? "PRESENT" : "ACTIVE",
				LocalDate.parse("2026-10-01"))).isRefused()).isFalse();
	}

	void seenAtWork(String no, String lastDay, String asOf) {
		says(StatusSource.ATTENDANCE, asOf, no, "PRESENT", lastDay);
	}

	org.shebaohub.kernel.Decision report(StatusSource source, String asOf, Line... lines) {
		return rooms.get(StatusDesk.class).report(source == StatusSource.ATTENDANCE ? ATTENDANCE : BUREAU,
				new StatusReport(source, LocalDate.parse(asOf), "test " + asOf, List.of(lines)));
	}

	/** A run over everybody, now. */
	Compared compares() {
		ReconciliationDesk desk = rooms.get(ReconciliationDesk.class);
		assertThat(desk.now(HR).findings()).isEmpty();
		steps();
		return this;
	}

	/** Type A, found. @return its number */
	String stopped(String no) {
		employs(no, "2026-09-01", null);
		says(StatusSource.ENROLLMENT, "2026-10-12", no, "STOPPED", "2026-10-01");
		steps();
		return all(no).get(0).no();
	}

	/** Kinds of the living cases about a business key, or with it as a member. */
	List<String> cases(String businessKey) {
		return rooms.jdbc.sql("""
				select distinct c.kind || ' ' || c.state from casework_case c left join casework_member m on m.case_no = c.no
				where c.about = :key or m.member = :key order by 1
				""").param("key", businessKey).query(String.class).list();
	}

	MismatchView find(String no) {
		return rooms.get(MismatchDesk.class).find(HR, no).orElseThrow();
	}

	/** Whatever is due. */
	void steps() {
		rooms.get(ReconciliationDesk.class).beat();
	}

	/** Type, source, both statuses and state of a person's mismatches. */
	List<String> mismatches(String no) {
		List<String> shown = new ArrayList<>();
		all(no).forEach(one -> shown.add(one.type() + " " + one.source() + " " + one.hrStatus() + "/" + one.otherStatus() + " "
				+ one.state()));
		return shown;
	}

	List<Summary> all(String no) {
		return rooms.get(MismatchDesk.class).list(HR, new Filter(null, null, null, null, null, null), null, 200).mismatches()
			.stream().filter(one -> one.employeeNo().equals(no)).toList();
	}

	@Override
	public void close() {
		rooms.close();
	}
}
