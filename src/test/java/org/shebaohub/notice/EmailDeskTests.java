package org.shebaohub.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.EmailAnswer.Kind;
import org.shebaohub.notice.EmailCall.Action;
import org.shebaohub.notice.email.EmailCounter;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Posted;
import org.shebaohub.testing.RecordingMailRoom;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class EmailDeskTests {

	static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	Rooms rooms;

	RecordingMailRoom mailRoom;

	NoticeDesk desk;

	EmailCounter emails;

	void open(Stores store, String... people) {
		rooms = new Rooms(store.dataSource(), clock, "notice", "policy", "roster", "duty");
		mailRoom = rooms.mailRoom;
		desk = rooms.get(NoticeDesk.class);
		emails = rooms.get(EmailCounter.class);
		for (String person : people) {
			rooms.get(DutyDesk.class).appoint(Actor.HUB, Role.HR, HANGZHOU, new Holder(person, null, person + "@example.com"));
		}
	}

	void tell() {
		desk.tell(Audience.role(Role.HR, HANGZHOU), "claim-parked-hr", Map.of("name", "张三", "claimNo", "C1"), "C1");
	}

	EmailCall begin() {
		List<Posted> open = mailRoom.rows().stream().filter(row -> row.state() == Posted.State.OPEN).toList();
		return emails.begin(mailRoom.take("notice.email", open.get(0).intent().subject()));
	}

	void answer(EmailCall call, Kind kind, String code) {
		emails.record(new EmailAnswer(call.delivery(), kind, code, kind.name()));
	}

	List<NoticeState> states() {
		return desk.about("C1").stream().filter(trace -> trace.channel().equals("EMAIL")).map(NoticeTrace::state).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a letter to each who is on duty, each with its own fate; accepted is not delivered")
	void writesToEach(Stores store) {
		open(store, "hr1", "hr2");
		tell();
		EmailCall first = begin();
		answer(first, Kind.REFUSED, "550");
		EmailCall second = begin();
		answer(second, Kind.ACCEPTED, "250");
		assertThat(List.of(first.address(), second.address()))
			.containsExactlyInAnyOrder("hr1@example.com", "hr2@example.com");
		assertThat(states()).containsExactly(NoticeState.REFUSED, NoticeState.ACCEPTED);
		assertThat(mailRoom.rows()).allSatisfy(row -> assertThat(row.state()).isEqualTo(Posted.State.CLOSED));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("refused for now or without an answer, it goes again under the same id, however often")
	void goesAgainUnderTheSameId(Stores store) {
		open(store, "hr1");
		tell();
		String id = begin().id();
		for (Kind kind : List.of(Kind.UNCLEAR, Kind.LATER, Kind.LATER, Kind.UNCLEAR)) {
			clock.advance(Duration.ofHours(1));
			EmailCall call = begin();
			assertThat(call).returns(Action.SEND, EmailCall::action).returns(id, EmailCall::id);
			answer(call, kind, null);
			assertThat(mailRoom.rows().get(0).state()).isEqualTo(Posted.State.OPEN);
		}
		answer(begin(), Kind.ACCEPTED, "250");
		assertThat(states()).containsExactly(NoticeState.ACCEPTED);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-01 replayed after it was accepted, nothing goes out")
	void sendsNothingTwice(Stores store) {
		open(store, "hr1");
		tell();
		EmailCall call = begin();
		answer(call, Kind.ACCEPTED, "250");
		mailRoom.post(mailRoom.rows().get(0).intent());
		assertThat(begin().action()).isEqualTo(Action.NOTHING);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("nobody on duty has an address: the system message stands, and the trace says why there is no letter")
	void saysThatNobodyHasAnAddress(Stores store) {
		open(store);
		tell();
		assertThat(states()).containsExactly(NoticeState.REFUSED);
		assertThat(mailRoom.rows()).isEmpty();
		assertThat(rooms.jdbc.sql("select detail from notice where channel = 'EMAIL'").query(String.class).single())
			.isEqualTo("nobody on duty has an e-mail address");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-13 HR gets a system message and an e-mail with the words 需跟进缴费进度, each its own row")
	void tellsHrToFollowTheProgress(Stores store) {
		open(store, "hr1");
		desk.tell(Audience.role(Role.HR, HANGZHOU), "case-late-contribution",
				Map.of("unit", "HZ02", "month", "2026-08", "cutoff", "2026-08-25"), "K1");
		EmailCall letter = begin();
		assertThat(letter.subject()).contains("需跟进缴费进度");
		assertThat(letter.text()).startsWith("申报单位HZ02(2026-08)社保缴费异常").contains("需跟进缴费进度", "please follow its progress");
		assertThat(desk.inbox(new Actor("hr1", Set.of(Role.HR), HANGZHOU, null), null, 9).notices().get(0).text())
			.contains("需跟进缴费进度");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("names and addresses stand sealed in the store")
	void sealsAddresses(Stores store) {
		open(store, "hr1");
		tell();
		assertThat(rooms.jdbc.sql("select address from notice where channel = 'EMAIL'").query(byte[].class).single())
			.startsWith("notice.phone/N".getBytes());
	}
}
