package org.shebaohub.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.enrollment.EnrollmentAnswer.Kind;
import org.shebaohub.enrollment.core.ChangeState;
import org.shebaohub.kernel.Actor;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.testing.Stores;

class EnrollmentConversationTests {

	private Enrolling at;

	@AfterEach
	void closes() {
		at.close();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-27 enrolment and housing fund are told apart: each its own message, receipt and confirmation")
	void keepsTheSchemesApart(Stores store) {
		at = new Enrolling(store);
		String insurance = at.removal();
		String fund = at.asked(Scheme.HOUSING_FUND, EnrollmentChangeKind.REMOVAL, Enrolling.NOVEMBER);
		at.desk.approve(Enrolling.HEAD, insurance);
		at.desk.approve(Enrolling.HEAD, fund);
		EnrollmentCall call = at.call("fund.change", fund);
		assertThat(call.action()).isEqualTo(EnrollmentCall.Action.SEND);
		assertThat(call.insuranceNo()).isEqualTo("S1001");
		at.hears(call.delivery(), fund, Kind.RECEIVED, "", null);
		assertThat(at.change(fund).receiptNo()).isEqualTo("Z1");
		EnrollmentCall question = at.call("fund.change", fund);
		assertThat(question.action()).isEqualTo(EnrollmentCall.Action.QUERY);
		at.hears(question.delivery(), fund, Kind.CONFIRMED, "", LocalDate.of(2026, 10, 13));
		assertThat(at.desk.coverage(at.no, Scheme.HOUSING_FUND)).contains(new Coverage(Scheme.HOUSING_FUND, false, Enrolling.NOVEMBER, fund));
		assertThat(at.desk.coverage(at.no, Scheme.SOCIAL_INSURANCE)).isEmpty();
		assertThat(at.change(insurance).state()).isEqualTo(ChangeState.APPROVED);
		assertThat(at.rooms.events).contains(new EnrollmentNews.Confirmed(fund, at.no, Scheme.HOUSING_FUND,
				EnrollmentChangeKind.REMOVAL, LocalDate.of(2026, 10, 13), Enrolling.NOVEMBER));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-5 after a crash in the call the authority is asked by our number, and only what it does not know is sent again")
	void asksBeforeSendingAgain(Stores store) {
		at = new Enrolling(store);
		String changeNo = at.removal();
		at.desk.approve(Enrolling.HEAD, changeNo);
		at.call("enrollment.change", changeNo);
		EnrollmentCall after = at.call("enrollment.change", changeNo);
		assertThat(after.action()).isEqualTo(EnrollmentCall.Action.QUERY);
		at.hears(after.delivery(), changeNo, Kind.NOT_FOUND, "NOT_FOUND", null);
		assertThat(at.call("enrollment.change", changeNo).action()).isEqualTo(EnrollmentCall.Action.SEND);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-27 a rejected change is HR's case, and coverage stays as it was")
	void makesARejectionACase(Stores store) {
		at = new Enrolling(store);
		String changeNo = at.removal();
		at.desk.approve(Enrolling.HEAD, changeNo);
		EnrollmentCall call = at.call("enrollment.change", changeNo);
		at.hears(call.delivery(), changeNo, Kind.REJECTED, "PERSON_NOT_ENROLLED", null);
		assertThat(at.change(changeNo).code()).isEqualTo("PERSON_NOT_ENROLLED");
		assertThat(at.inbox(Enrolling.HR)).anyMatch(text -> text.contains("增减员被退回") && text.contains(changeNo));
		assertThat(at.desk.coverage(at.no, Scheme.SOCIAL_INSURANCE)).isEmpty();
		assertThat(at.rooms.mailRoom.open("enrollment.change", changeNo)).isEmpty();
		assertThat(at.removal()).isNotEqualTo(changeNo);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a receipt is no confirmation: what is not confirmed in time is HR's case, and is asked about all the same")
	void missesAConfirmation(Stores store) {
		at = new Enrolling(store);
		String changeNo = at.removal();
		at.desk.approve(Enrolling.HEAD, changeNo);
		at.hears(at.call("enrollment.change", changeNo).delivery(), changeNo, Kind.RECEIVED, "", null);
		at.rooms.clock.set("2026-10-17T09:00");
		at.hears(at.call("enrollment.change", changeNo).delivery(), changeNo, Kind.RECEIVED, "", null);
		assertThat(at.inbox(Enrolling.HR)).noneMatch(text -> text.contains("增减员未确认"));
		at.rooms.clock.set("2026-10-18T09:00");
		at.hears(at.call("enrollment.change", changeNo).delivery(), changeNo, Kind.RECEIVED, "", null);
		assertThat(at.inbox(Enrolling.HR)).anyMatch(text -> text.contains("增减员未确认"));
		at.hears(at.call("enrollment.change", changeNo).delivery(), changeNo, Kind.CONFIRMED, "", LocalDate.of(2026, 10, 18));
		assertThat(at.rooms.log.actions()).contains("CASE_CLEARED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-41 a removal waits while the person is under dispute, and goes out when that is settled; other changes go")
	void waitsForTheEndOfADispute(Stores store) {
		at = new Enrolling(store);
		PersonnelDesk personnel = at.rooms.get(PersonnelDesk.class);
		String removal = at.removal();
		String back = at.asked(Scheme.HOUSING_FUND, EnrollmentChangeKind.REINSTATEMENT, Enrolling.NOVEMBER);
		at.desk.approve(Enrolling.HEAD, removal);
		at.desk.approve(Enrolling.HEAD, back);
		assertThat(personnel.freeze(Enrolling.HR, at.no, "M1").findings()).isEmpty();
		assertThat(at.call("enrollment.change", removal).action()).isEqualTo(EnrollmentCall.Action.NOTHING);
		assertThat(at.change(removal).state()).isEqualTo(ChangeState.APPROVED);
		assertThat(at.call("fund.change", back).action()).isEqualTo(EnrollmentCall.Action.SEND);
		assertThat(personnel.unfreeze(Enrolling.HR, at.no, "M1").findings()).isEmpty();
		at.rooms.clock.advance(java.time.Duration.ofHours(1));
		assertThat(at.call("enrollment.change", removal).action()).isEqualTo(EnrollmentCall.Action.SEND);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("what has not left is taken back, what may have been done is asked to be undone")
	void takesBack(Stores store) {
		at = new Enrolling(store);
		String inHouse = at.desk.request(Actor.HUB, at.no, Scheme.HOUSING_FUND, EnrollmentChangeKind.REMOVAL, Enrolling.NOVEMBER, "E1");
		String out = at.desk.request(Actor.HUB, at.no, Scheme.SOCIAL_INSURANCE, EnrollmentChangeKind.REMOVAL, Enrolling.NOVEMBER, "E1");
		at.desk.approve(Enrolling.HEAD, out);
		at.call("enrollment.change", out);
		at.desk.cancel(Actor.HUB, "E1", "withdrawn");
		assertThat(at.change(inHouse).state()).isEqualTo(ChangeState.CANCELLED);
		assertThat(at.change(out).state()).isEqualTo(ChangeState.SENDING);
		assertThat(at.desk.list(Actor.HUB, at.no, Long.MAX_VALUE, 10)).filteredOn(one -> one.kind() == EnrollmentChangeKind.REINSTATEMENT)
			.singleElement().matches(one -> one.scheme() == Scheme.SOCIAL_INSURANCE);
	}
}
