package org.shebaohub.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.SmsAnswer.Kind;
import org.shebaohub.notice.sms.SmsCounter;
import org.shebaohub.roster.IdentityDocument;
import org.shebaohub.roster.IdentityDocument.Type;
import org.shebaohub.roster.NewEmployment;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Posted;
import org.shebaohub.testing.RecordingMailRoom;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notice desk beside a roster, with a mail room that the test plays. */
abstract class NoticeRoom {

	static final EmployeeNo ZHANG_SAN = new EmployeeNo("E1001");

	static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	static final Actor ZHANG_SAN_HIMSELF = actor("zhangsan", Role.EMPLOYEE, HANGZHOU, ZHANG_SAN);

	static final Map<String, String> PAID = Map.of("claimNo", "C20261012-000123", "amount", "1234.50");

	final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	Rooms rooms;

	RecordingMailRoom mailRoom;

	JdbcClient jdbc;

	NoticeDesk desk;

	void open(Stores store) {
		open(store.dataSource(), "LONG");
	}

	void open(DataSource source, String wording) {
		rooms = new Rooms(source, clock, "notice", "policy", "roster", "duty").setting("hub.notice.wording", wording)
			.setting("hub.notice.gateway-templates.claim-paid", "SMS_7001");
		mailRoom = rooms.mailRoom;
		jdbc = rooms.jdbc;
		desk = rooms.get(NoticeDesk.class);
		employs(ZHANG_SAN, "13800001234");
	}

	void employs(EmployeeNo no, String phone) {
		assertThat(rooms.get(RosterDesk.class).register(Actor.HUB, new NewEmployment(no, no.value(), HANGZHOU,
				LocalDate.parse("2020-01-01"), null, new IdentityDocument(Type.PASSPORT, "PASS" + no), "张三", phone, "S1",
				null)).findings()).isEmpty();
	}

	static Actor actor(String name, Role role, OrgNode scope, EmployeeNo self) {
		return new Actor(name, Set.of(role), scope, self);
	}

	String noticeOfPayment() {
		return notice(ZHANG_SAN, PAID);
	}

	String notice(EmployeeNo to, Map<String, String> params) {
		desk.tell(Audience.employee(to), "claim-paid", params, params.get("claimNo"));
		List<Posted> rows = mailRoom.rows();
		return rows.get(rows.size() - 1).intent().subject();
	}

	SmsCall begin(String no) {
		return rooms.get(SmsCounter.class).begin(mailRoom.take("notice.sms", no));
	}

	void answer(SmsCall call, Kind kind, String bizId, String code) {
		rooms.get(SmsCounter.class).record(new SmsAnswer(call.delivery(), kind, bizId, code, null));
	}

	NoticeState sms(String caseKey) {
		return desk.about(caseKey).stream().filter(trace -> trace.channel().equals("SMS")).findFirst().orElseThrow()
			.state();
	}
}
