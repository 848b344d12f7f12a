package org.shebaohub.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseState;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.enquiry.EnquiryDesk.Question;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeView;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class EnquiryDeskTests {

	static final Question WHY = new Question("2026-08", "我的社保为什么延迟?");

	static final Actor HR = Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR);

	static final Actor ELSEWHERE = Enterprise.person("hr.changzhou", Enterprise.CHANGZHOU, Role.HR);

	Rooms rooms;

	EnquiryDesk desk;

	Actor zhangSan;

	Actor liSi;

	void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "contribution",
				"notice", "duty", "task", "casework", "enquiry");
		desk = rooms.get(EnquiryDesk.class);
		rooms.get(DutyDesk.class).appoint(Actor.HUB, Role.HR, Enterprise.HANGZHOU, new Holder("hr", null, "hr@example.com"));
		Enterprise enterprise = new Enterprise(rooms);
		EmployeeNo no = enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2019-01-01", null);
		EmployeeNo other = enterprise.employs("E1002", "李四", Enterprise.HANGZHOU, "2019-01-01", null);
		new Insured(rooms, "HZ02", Enterprise.HANGZHOU, no).paid(4, 5, 6, 7).waiting(8, 9).open();
		zhangSan = Enterprise.employee(no, Enterprise.HANGZHOU);
		liSi = Enterprise.employee(other, Enterprise.HANGZHOU);
	}

	@AfterEach
	void close() {
		rooms.close();
	}

	List<String> inbox(Actor actor) {
		return rooms.get(NoticeDesk.class).inbox(actor, null, 50).notices().stream().map(NoticeView::text).toList();
	}

	static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-58 an employee's question opens a case with HR of his branch; the answer is told him and ends it")
	void opensACaseAndEndsIt(Stores store) {
		open(store);
		String no = desk.ask(zhangSan, WHY).enquiryNo();
		EnquiryView seen = desk.find(HR, no).orElseThrow();
		assertThat(inbox(HR)).singleElement().asString().contains("员工咨询", no);
		assertThat(seen.text()).isEqualTo(WHY.text());
		assertThat(desk.answer(HR, no, "财务审批延迟,已催办").isRefused()).isFalse();
		assertThat(inbox(zhangSan)).containsExactly("您的咨询" + no + "已由人事答复:财务审批延迟,已催办");
		assertThat(rooms.get(CaseDesk.class).find(Actor.HUB, seen.caseNo()).orElseThrow().summary().state())
			.isEqualTo(CaseState.RESOLVED);
		assertThat(desk.find(zhangSan, no).orElseThrow().answer()).isEqualTo("财务审批延迟,已催办");
		assertThat(codes(desk.answer(HR, no, "再答"))).containsExactly("ENQUIRY_ANSWERED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-58 R-002-62 HR sees with the question which months are late and why")
	void showsTheReason(Stores store) {
		open(store);
		String no = desk.ask(zhangSan, WHY).enquiryNo();
		assertThat(desk.find(HR, no).orElseThrow().troubled()).hasSize(2)
			.allSatisfy(month -> assertThat(month.cause()).isEqualTo("FINANCE_APPROVAL_PENDING"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("another branch's HR and other employees find nothing, as if there were nothing")
	void hidesFromOthers(Stores store) {
		open(store);
		String no = desk.ask(zhangSan, WHY).enquiryNo();
		assertThat(desk.find(ELSEWHERE, no)).isEmpty();
		assertThat(desk.find(liSi, no)).isEmpty();
		assertThat(desk.list(ELSEWHERE, Long.MAX_VALUE, 50)).isEmpty();
		assertThat(desk.list(liSi, Long.MAX_VALUE, 50)).isEmpty();
		assertThat(codes(desk.answer(ELSEWHERE, no, "x"))).containsExactly("ENQUIRY_UNKNOWN");
		assertThat(codes(desk.answer(zhangSan, no, "x"))).containsExactly("ENQUIRY_UNKNOWN");
		assertThat(desk.list(zhangSan, Long.MAX_VALUE, 50)).hasSize(1);
		assertThat(desk.list(HR, Long.MAX_VALUE, 50)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	void refusesWhatCannotBeAsked(Stores store) {
		open(store);
		assertThat(codes(desk.ask(HR, WHY).decision())).containsExactly("NOT_ALLOWED");
		assertThat(codes(desk.ask(zhangSan, new Question("x\ny", " ")).decision())).containsExactly("TEXT_NEEDED",
				"ABOUT_UNREADABLE");
		assertThat(codes(desk.ask(zhangSan, new Question(null, "问".repeat(501))).decision())).containsExactly("TEXT_NEEDED");
		for (int i = 0; i < 10; i++) {
			assertThat(desk.ask(zhangSan, WHY).decision().isRefused()).isFalse();
		}
		assertThat(codes(desk.ask(zhangSan, WHY).decision())).containsExactly("ENQUIRY_TOO_MANY");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("question and answer stand sealed in the store")
	void sealsTheWords(Stores store) {
		open(store);
		String no = desk.ask(zhangSan, WHY).enquiryNo();
		desk.answer(HR, no, "好");
		assertThat(rooms.jdbc.sql("select answer from enquiry").query(byte[].class).single())
			.startsWith(("enquiry.answer/" + no).getBytes());
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-58 nobody ends the case of a question by hand: only the answer does, and who gave it handled the case")
	void endsByTheAnswerOnly(Stores store) {
		open(store);
		String no = desk.ask(zhangSan, WHY).enquiryNo();
		String caseNo = desk.find(HR, no).orElseThrow().caseNo();
		assertThat(codes(rooms.get(CaseDesk.class).resolve(HR, caseNo, "done"))).containsExactly("ENQUIRY_OPEN");
		assertThat(desk.answer(HR, no, "财务审批延迟").isRefused()).isFalse();
		assertThat(rooms.get(CaseDesk.class).find(Actor.HUB, caseNo).orElseThrow().summary()).satisfies(seen -> {
			assertThat(seen.state()).isEqualTo(CaseState.RESOLVED);
			assertThat(seen.handledBy()).isEqualTo(HR.name());
		});
	}
}
