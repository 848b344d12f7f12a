package org.shebaohub.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.enrollment.EnrollmentAnswer.Kind;
import org.shebaohub.enrollment.EnrollmentDesk.Form;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeView;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** The enrollment desk on a real store; it is the 12th of October, 2026. */
final class Enrolling implements AutoCloseable {

	static final Actor HR = person("hr", Role.HR);

	static final Actor HEAD = person("head", Role.DEPARTMENT_HEAD);

	static final Actor FINANCE = person("fin", Role.FINANCE);

	static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

	final Rooms rooms;

	final Enterprise enterprise;

	final EnrollmentDesk desk;

	final EmployeeNo no;

	Enrolling(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "duty", "task", "notice",
				"casework", "enrollment");
		enterprise = new Enterprise(rooms);
		rooms.get(DutyDesk.class).appoint(Actor.HUB, Role.HR, Enterprise.HANGZHOU, new Holder("hr", null, null));
		desk = rooms.get(EnrollmentDesk.class);
		no = enterprise.employs("E1001", "王芳", Enterprise.HANGZHOU, "2019-01-01", null);
	}

	static Actor person(String name, Role... roles) {
		return Enterprise.person(name, Enterprise.HANGZHOU, roles);
	}

	String asked(Scheme scheme, EnrollmentChangeKind kind, LocalDate effective) {
		EnrollmentDesk.Receipt receipt = desk.submit(HR, new Form(no, scheme, kind, effective));
		assertThat(receipt.decision().findings()).isEmpty();
		return receipt.changeNo();
	}

	String removal() {
		return asked(Scheme.SOCIAL_INSURANCE, EnrollmentChangeKind.REMOVAL, NOVEMBER);
	}

	EnrollmentChange change(String changeNo) {
		return desk.find(Actor.HUB, changeNo).orElseThrow();
	}

	List<String> inbox(Actor actor) {
		return rooms.get(NoticeDesk.class).inbox(actor, null, 50).notices().stream().map(NoticeView::text).toList();
	}

	static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}

	/** The relay hands out the message, and the desk says what to call. */
	EnrollmentCall call(String kind, String changeNo) {
		return desk.begin(rooms.mailRoom.take(kind, changeNo));
	}

	void hears(Delivery delivery, String changeNo, Kind kind, String code, LocalDate date) {
		desk.record(new EnrollmentAnswer(delivery, changeNo, kind, "Z1", code, "HTTP", date));
	}

	@Override
	public void close() {
		rooms.close();
	}
}
