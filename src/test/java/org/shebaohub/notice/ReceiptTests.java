package org.shebaohub.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.notice.SmsAnswer.Kind;
import org.shebaohub.notice.SmsCall.Action;
import org.shebaohub.notice.sms.ReceiptCounter;
import org.shebaohub.notice.sms.SmsCounter;
import org.shebaohub.roster.IdentityDocument;
import org.shebaohub.roster.NewEmployment;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.RecordingMailRoom;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class ReceiptTests {

	static final EmployeeNo ZHANG_SAN = new EmployeeNo("E1001");

	final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	RecordingMailRoom mailRoom;

	NoticeDesk desk;

	ReceiptCounter receipts;

	String no;

	void accepted(Stores store) {
		Rooms rooms = new Rooms(store.dataSource(), clock, "notice", "policy", "roster", "duty");
		mailRoom = rooms.mailRoom;
		desk = rooms.get(NoticeDesk.class);
		receipts = rooms.get(ReceiptCounter.class);
		rooms.get(RosterDesk.class).register(Actor.HUB, new NewEmployment(ZHANG_SAN, "集团", new OrgNode("group"),
				LocalDate.parse("2020-01-01"), null, new IdentityDocument(IdentityDocument.Type.PASSPORT, "PASSE1001"), "张三",
				"13800001234", "S1", null));
		desk.tell(Audience.employee(ZHANG_SAN), "claim-paid", Map.of("claimNo", "C1", "amount", "1.00"), "C1");
		no = mailRoom.posted("notice.sms").get(0).subject();
		SmsCounter sms = rooms.get(SmsCounter.class);
		SmsCall call = sms.begin(mailRoom.take("notice.sms", no));
		sms.record(new SmsAnswer(call.delivery(), Kind.ACCEPTED, "B1", "OK", null));
	}

	NoticeState state() {
		return desk.about("C1").stream().filter(trace -> trace.channel().equals("SMS")).findFirst().orElseThrow().state();
	}

	SmsCall question() {
		return receipts.begin(mailRoom.take("notice.receipt", "receipt/" + no));
	}

	void answer(Kind kind) {
		receipts.record(new SmsAnswer(question().delivery(), kind, "B1", "X", null));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 an hour without a receipt, and the gateway is asked once by phone, day and its own id")
	void asksWhenOverdue(Stores store) {
		accepted(store);
		clock.advance(Duration.ofMinutes(59));
		assertThat(receipts.askForOverdue()).isZero();
		clock.advance(Duration.ofMinutes(1));
		assertThat(receipts.askForOverdue()).isEqualTo(1);
		assertThat(receipts.askForOverdue()).isZero();
		assertThat(question()).returns(Action.QUERY, SmsCall::action).returns("13800001234", SmsCall::phone)
			.returns(LocalDate.parse("2026-10-12"), SmsCall::sentOn).returns("B1", SmsCall::bizId);
		answer(Kind.DELIVERED);
		assertThat(state()).isEqualTo(NoticeState.DELIVERED);
		assertThat(mailRoom.open("notice.receipt", "receipt/" + no)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-20 the gateway itself does not know yet: asked again later; after three days the end is unknown")
	void endsAsUnknown(Stores store) {
		accepted(store);
		clock.advance(Duration.ofHours(1));
		receipts.askForOverdue();
		for (Kind kind : List.of(Kind.FOUND, Kind.UNCLEAR, Kind.NOT_FOUND)) {
			answer(kind);
			assertThat(state()).isEqualTo(NoticeState.ACCEPTED);
		}
		clock.advance(Duration.ofHours(71));
		answer(Kind.NOT_FOUND);
		assertThat(state()).isEqualTo(NoticeState.UNKNOWN);
		desk.receipt(new SmsReceipt(no, "B1", true, "DELIVERED"));
		assertThat(state()).as("a receipt may be very late").isEqualTo(NoticeState.DELIVERED);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a receipt in time leaves nothing to ask; one that comes with the question on its way ends it")
	void asksNothingAfterTheReceipt(Stores store) {
		accepted(store);
		clock.advance(Duration.ofHours(2));
		receipts.askForOverdue();
		desk.receipt(new SmsReceipt(no, "B1", false, "UNDELIV"));
		assertThat(question().action()).isEqualTo(Action.NOTHING);
		clock.advance(Duration.ofHours(2));
		assertThat(receipts.askForOverdue()).isZero();
		assertThat(state()).isEqualTo(NoticeState.UNDELIVERED);
	}
}
