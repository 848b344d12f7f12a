package org.shebaohub.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.SmsAnswer.Kind;
import org.shebaohub.notice.SmsCall.Action;
import org.shebaohub.testing.Posted;
import org.shebaohub.testing.Stores;

class NoticeDeskTests extends NoticeRoom {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-35 R-002-36 R-002-37 both are told at once, each in the article's exact words")
	void tellsBothInExactWords(Stores store) {
		open(store);
		desk.tell(Audience.employee(ZHANG_SAN), "claim-parked-employee", Map.of(), "C1");
		desk.tell(Audience.role(Role.HR, HANGZHOU), "claim-parked-hr", Map.of("name", "张三", "claimNo", "C1"), "C1");
		assertThat(texts(ZHANG_SAN_HIMSELF))
			.containsExactly("您的社保存在延迟缴费,可能影响报销,请联系HR核实;如需补充材料(如住院证、缴费凭证),请在系统中上传");
		assertThat(texts(actor("hr", Role.HR, HANGZHOU, null)))
			.containsExactly("员工张三社保状态异常(延迟缴费),请核实原因(如财务审批延迟/社保局系统问题),并在24小时内反馈");
		assertThat(mailRoom.posted("notice.sms")).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-1 R-002-61 the short wording is shipped too, and a setting chooses")
	void tellsInShortWords(Stores store) {
		open(store.dataSource(), "SHORT");
		desk.tell(Audience.employee(ZHANG_SAN), "claim-parked-employee", Map.of(), "C1");
		desk.tell(Audience.role(Role.HR, HANGZHOU), "claim-parked-hr", Map.of("name", "张三", "claimNo", "C1"), "C1");
		assertThat(texts(ZHANG_SAN_HIMSELF)).containsExactly("您的社保存在延迟缴费,可能影响报销,请联系HR核实;如需补充材料,请在系统中提交");
		assertThat(texts(actor("hr", Role.HR, HANGZHOU, null))).containsExactly("员工张三社保状态异常(延迟缴费),请核实原因,24小时内反馈");
	}

	List<String> texts(Actor actor) {
		return desk.inbox(actor, null, 50).notices().stream().map(NoticeView::text).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-40 R-002-53 progress is told in the words of the stage")
	void tellsProgress(Stores store) {
		open(store);
		desk.tell(Audience.employee(ZHANG_SAN), "claim-progress", Map.of("claimNo", "C1", "stage", "IN_REVIEW"), "C1");
		desk.tell(Audience.employee(ZHANG_SAN), "claim-approved", Map.of("claimNo", "C1", "arrival", "TOMORROW"), "C1");
		assertThat(texts(ZHANG_SAN_HIMSELF)).containsExactly("报销进度更新:报销申请已通过财务审核,预计明天到账(报销单C1)",
				"报销进度更新:报销单C1,社保已核实,进入财务审核");
		assertThat(desk.inbox(ZHANG_SAN_HIMSELF, null, 1).notices().get(0).textEn())
			.contains("finance has approved your claim");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("HR is reached by role and node: who holds the role over it sees it, nobody else")
	void showsByRoleAndScope(Stores store) {
		open(store);
		desk.tell(Audience.role(Role.HR, HANGZHOU), "claim-parked-hr", Map.of("name", "张三", "claimNo", "C1"), "C1");
		assertThat(texts(actor("hr", Role.HR, HANGZHOU, null))).hasSize(1);
		assertThat(texts(actor("hr.group", Role.HR, new OrgNode("group"), null))).hasSize(1);
		assertThat(texts(actor("hr.changzhou", Role.HR, new OrgNode("group/east/changzhou"), null))).isEmpty();
		assertThat(texts(actor("hr.hang", Role.HR, new OrgNode("group/east/hang"), null))).isEmpty();
		assertThat(texts(actor("finance", Role.FINANCE, HANGZHOU, null))).isEmpty();
		assertThat(texts(actor("lisi", Role.EMPLOYEE, HANGZHOU, new EmployeeNo("E1002")))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	void pagesTheInbox(Stores store) {
		open(store);
		for (int i = 1; i <= 5; i++) {
			desk.tell(Audience.employee(ZHANG_SAN), "claim-approved", Map.of("claimNo", "C" + i, "arrival", "TOMORROW"), "C" + i);
		}
		InboxPage first = desk.inbox(ZHANG_SAN_HIMSELF, null, 3);
		InboxPage second = desk.inbox(ZHANG_SAN_HIMSELF, first.next(), 3);
		assertThat(first.notices()).extracting(NoticeView::caseKey).containsExactly("C5", "C4", "C3");
		assertThat(second.notices()).extracting(NoticeView::caseKey).containsExactly("C2", "C1");
		assertThat(second.next()).isNull();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-67 the arrival SMS goes out once, with the gateway's own template code and its parameters only")
	void sendsOnce(Stores store) {
		open(store);
		String no = noticeOfPayment();
		SmsCall call = begin(no);
		assertThat(call).returns(Action.SEND, SmsCall::action).returns("13800001234", SmsCall::phone)
			.returns("SMS_7001", SmsCall::template).returns(PAID, SmsCall::params).returns(no, SmsCall::outId);
		answer(call, Kind.ACCEPTED, "B1", "OK");
		assertThat(mailRoom.open("notice.sms", no)).isEmpty();
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.ACCEPTED);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a question and an equal message of another case do not mix: the others' gateway ids of the days about it are taken")
	void namesWhatIsTaken(Stores store) {
		open(store);
		String first = noticeOfPayment();
		answer(begin(first), Kind.ACCEPTED, "B1", "OK");
		String second = noticeOfPayment();
		clock.advance(Duration.ofDays(1));
		answer(begin(second), Kind.ACCEPTED, "B2", "OK");
		String later = noticeOfPayment();
		clock.advance(Duration.ofDays(1));
		answer(begin(later), Kind.ACCEPTED, "B3", "OK");
		clock.advance(Duration.ofDays(-2));
		String third = noticeOfPayment();
		begin(third);
		assertThat(begin(third).taken()).containsExactlyInAnyOrder("B1", "B2");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a flow limit passes by itself, any other refusal is set aside for a person")
	void tellsRefusalsApart(Stores store) {
		open(store);
		String no = noticeOfPayment();
		answer(begin(no), Kind.REFUSED, null, "LIMIT_EXCEEDED");
		assertThat(mailRoom.open("notice.sms", no)).hasSize(1);
		answer(begin(no), Kind.REFUSED, null, "TEMPLATE_MISSING");
		assertThat(mailRoom.rows()).last().returns(Posted.State.PARKED, Posted::state);
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.REFUSED);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	void setsAsideWithoutTelephone(Stores store) {
		open(store);
		EmployeeNo lisi = new EmployeeNo("E1002");
		employs(lisi, null);
		desk.tell(Audience.employee(lisi), "claim-paid", PAID, "C1");
		String no = mailRoom.rows().get(0).intent().subject();
		assertThat(begin(no).action()).isEqualTo(Action.NOTHING);
		assertThat(mailRoom.rows()).last().returns(Posted.State.PARKED, Posted::state);
		assertThat(texts(actor("lisi", Role.EMPLOYEE, HANGZHOU, lisi))).as("the system message stands").hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("bad input: a parameter that is too long keeps the SMS back, with the reason; the system message stands")
	void keepsBackWhatIsTooLong(Stores store) {
		open(store);
		desk.tell(Audience.employee(ZHANG_SAN), "claim-paid", Map.of("claimNo", "C".repeat(21), "amount", "1234.50"), "C1");
		assertThat(mailRoom.rows()).as("nothing goes to the gateway").isEmpty();
		assertThat(sms("C1")).isEqualTo(NoticeState.REFUSED);
		assertThat(jdbc.sql("select detail from notice where channel = 'SMS'").query(String.class).single())
			.isEqualTo("claimNo has 21 characters of at most 20");
		assertThat(texts(ZHANG_SAN_HIMSELF)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("receipts may repeat, contradict each other and come before the answer: the first one counts")
	void countsReceiptOnce(Stores store) {
		open(store);
		String no = noticeOfPayment();
		SmsCall call = begin(no);
		desk.receipt(new SmsReceipt(no, "B1", true, "DELIVERED"));
		answer(call, Kind.ACCEPTED, "B1", "OK");
		desk.receipt(new SmsReceipt(no, "B1", true, "DELIVERED"));
		desk.receipt(new SmsReceipt(no, "B1", false, "MK:0001"));
		desk.receipt(new SmsReceipt("N-unknown", "B9", true, "DELIVERED"));
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.DELIVERED);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-26 a gateway that answers with a novel for code and id keeps no message from its end")
	void keepsWhatFits(Stores store) {
		open(store);
		String novel = "x".repeat(300);
		String no = noticeOfPayment();
		answer(begin(no), Kind.ACCEPTED, novel, novel);
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.ACCEPTED);
		desk.receipt(new SmsReceipt(no, novel, false, novel));
		assertThat(sms("C20261012-000123")).isEqualTo(NoticeState.UNDELIVERED);
		assertThat(jdbc.sql("select detail from notice where channel = 'SMS' and biz_id is null").query(String.class).single())
			.isEqualTo("x".repeat(200));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("names and telephone numbers stand sealed in the store")
	void sealsPersonalColumns(Stores store) {
		open(store);
		begin(noticeOfPayment());
		assertThat(jdbc.sql("select address from notice where channel = 'SMS'").query(byte[].class).single())
			.startsWith("notice.phone/N".getBytes());
		assertThat(jdbc.sql("select params from notice where channel = 'SMS'").query(byte[].class).single())
			.startsWith("notice.params/N".getBytes());
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	void refusesUnknownTemplateAndMissingParameter(Stores store) {
		open(store);
		assertThatThrownBy(() -> desk.tell(Audience.employee(ZHANG_SAN), "claim-payed", PAID, "C1"))
			.hasMessageContaining("unknown notice template claim-payed");
		assertThatThrownBy(() -> desk.tell(Audience.employee(ZHANG_SAN), "claim-paid", Map.of("claimNo", "C1"), "C1"))
			.hasMessageContaining("needs amount");
	}

}
