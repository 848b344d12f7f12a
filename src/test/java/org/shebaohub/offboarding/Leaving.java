package org.shebaohub.offboarding;

import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerNews;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeView;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** The offboarding desk on a real store, and one who leaves. It is the 12th of October, 2026. */
final class Leaving implements AutoCloseable {

	static final Actor HR = Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR);

	static final Actor HR_TWO = Enterprise.person("hr2", Enterprise.HANGZHOU, Role.HR);

	static final Actor HR_MANAGER = Enterprise.person("hr.manager", new OrgNode("group"), Role.HR_MANAGER);

	static final Actor FINANCE = Enterprise.person("fin", Enterprise.HANGZHOU, Role.FINANCE);

	static final Actor FINANCE_MANAGER = Enterprise.person("fin.manager", new OrgNode("group"), Role.FINANCE_MANAGER);

	static final Actor ELSEWHERE = Enterprise.person("hr.cz", Enterprise.CHANGZHOU, Role.HR);

	final Rooms rooms;

	final Enterprise enterprise;

	final OffboardingDesk desk;

	final EmployeeNo no;

	final Actor himself;

	private int items;

	Leaving(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "duty", "task",
				"casework", "notice", "contribution", "document", "dossier", "ledger", "reimbursement", "enrollment",
				"offboarding");
		rooms.bean(PayoutDesk.class, mock(PayoutDesk.class));
		enterprise = new Enterprise(rooms);
		for (Role role : List.of(Role.HR, Role.HR_MANAGER, Role.FINANCE, Role.ADMIN)) {
			rooms.get(DutyDesk.class).appoint(Actor.HUB, role, Enterprise.HANGZHOU, new Holder(role.name(), null, null));
		}
		desk = rooms.get(OffboardingDesk.class);
		no = enterprise.employs("E1001", "王芳", Enterprise.HANGZHOU, "2019-01-01", null);
		himself = Enterprise.employee(no, Enterprise.HANGZHOU);
	}

	/** HR's system says so. */
	String resigns(String lastDay) {
		return resigns("R1", DepartureKind.RESIGNATION, lastDay);
	}

	String resigns(String id, DepartureKind kind, String lastDay) {
		rooms.publish(new RosterNews.Resigned(no, Enterprise.HANGZHOU, id, kind, LocalDate.parse(lastDay), "个人原因"));
		return latest();
	}

	String latest() {
		return desk.list(Actor.HUB, null, Long.MAX_VALUE, 1).stream().map(ExitView::no).findFirst().orElse(null);
	}

	int exits() {
		return desk.list(Actor.HUB, null, Long.MAX_VALUE, 50).size();
	}

	ExitView exit(String exitNo) {
		return desk.find(Actor.HUB, exitNo).orElseThrow();
	}

	void leaves(String lastDay) {
		rooms.publish(new RosterNews.Departed(no, Enterprise.HANGZHOU, DepartureKind.RESIGNATION, LocalDate.parse(lastDay)));
	}

	/** Finance books an open item. */
	OpenItem owes(OpenItemKind kind, String amount) {
		String itemNo = "I" + ++items;
		rooms.jdbc.sql("""
				insert into open_item (no, kind, employee_no, booked, open, booked_on, source, source_record)
				values (?, ?, ?, ?, ?, ?, 'erp', ?)
				""").params(itemNo, kind.name(), no.value(), Yuan.of(amount).fen(), Yuan.of(amount).fen(),
				LocalDate.of(2026, 9, 2), "AD-" + items).update();
		OpenItem item = rooms.get(OpenItemDesk.class).open(no).stream().filter(one -> one.no().equals(itemNo)).findFirst()
			.orElseThrow();
		rooms.publish(new LedgerNews.ItemBooked(item));
		return item;
	}

	/** The ERP says that it is paid. */
	void settles(OpenItem item) {
		rooms.jdbc.sql("update open_item set open = 0, closed_on = ? where no = ?").params(today(), item.no()).update();
		rooms.publish(new LedgerNews.ItemSettled(item, item.open(), today()));
	}

	LocalDate today() {
		return new BusinessClock(rooms.clock).today();
	}

	/** The hub's own clock rings for an exit. */
	void rings(String exitNo, String what) {
		desk.due(rooms.mailRoom.take("offboarding.due", exitNo + "/" + what));
	}

	LocalDate ringsOn(String exitNo, Object what) {
		return LocalDate.ofInstant(rooms.mailRoom.open("offboarding.due", exitNo + "/" + what).get(0).due(), BusinessClock.ZONE);
	}

	List<String> inbox(Actor actor) {
		return rooms.get(NoticeDesk.class).inbox(actor, null, 50).notices().stream().map(NoticeView::text).toList();
	}

	/** What the HR system was told, oldest first. */
	List<String> hrCommands() {
		return rooms.mailRoom.posted("hr.command").stream().map(intent -> intent.content().replaceAll(
				".*\"command\":\"(\\w+)\".*", "$1")).toList();
	}

	static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}

	@Override
	public void close() {
		rooms.close();
	}
}
