package org.shebaohub.enrollment.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseView;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.enrollment.EnrollmentAnswer;
import org.shebaohub.enrollment.EnrollmentCall;
import org.shebaohub.enrollment.EnrollmentChangeKind;
import org.shebaohub.enrollment.EnrollmentDesk;
import org.shebaohub.enrollment.EnrollmentDesk.Form;
import org.shebaohub.enrollment.Scheme;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeView;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** Transfers of posts and of coverage: each reminds somebody, and warns when nothing comes of it. */
class PostTransferTests {

	private static final OrgNode SALES = new OrgNode(Enterprise.HANGZHOU + "/sales");

	private Rooms rooms;

	private EmployeeNo no;

	@AfterEach
	void close() {
		rooms.close();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-06 R-003-24 R-003-40 调岗 reminds HR of the new place; where another unit insures it is a case with its next step, until coverage follows")
	void followsATransferOfPost(Stores store) {
		open(store);
		moves(Enterprise.HANGZHOU, SALES);
		assertThat(inbox(hr(Enterprise.HANGZHOU))).singleElement().asString().contains("调岗提醒", "E1001", SALES.path(), "转保");
		assertThat(cases()).as("the same unit insures").isEmpty();
		moves(SALES, Enterprise.CHANGZHOU);
		assertThat(cases()).containsExactly("POST_TRANSFER OPEN E1001");
		assertThat(inbox(hr(Enterprise.CHANGZHOU))).anyMatch(text -> text.startsWith("异常待处理:调岗待转保")
				&& text.contains("下一步:核对新岗位的参保地与申报单位,申请转保或变更"));
		asks(EnrollmentChangeKind.TRANSFER);
		assertThat(cases()).containsExactly("POST_TRANSFER CLEARED E1001");
		moves(SALES, Enterprise.CHANGZHOU);
		moves(Enterprise.CHANGZHOU, Enterprise.HANGZHOU);
		assertThat(cases()).as("came back").containsExactly("POST_TRANSFER CLEARED E1001", "POST_TRANSFER CLEARED E1001");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-06 R-003-24 转保 reminds its approver and finance when it is asked for, and warns HR when the authority does not confirm it")
	void followsATransferOfCoverage(Stores store) {
		open(store);
		String changeNo = asks(EnrollmentChangeKind.TRANSFER);
		Actor head = Enterprise.person("head", Enterprise.HANGZHOU, Role.DEPARTMENT_HEAD);
		assertThat(rooms.get(TaskDesk.class).mine(head, null, 10).tasks()).hasSize(1);
		assertThat(inbox(Enterprise.person("fin", Enterprise.HANGZHOU, Role.FINANCE))).singleElement().asString()
			.contains("社会保险转保", changeNo);
		EnrollmentDesk desk = rooms.get(EnrollmentDesk.class);
		assertThat(desk.approve(head, changeNo).findings()).isEmpty();
		answers(desk, changeNo);
		assertThat(cases()).isEmpty();
		rooms.clock.set("2026-12-12T09:00");
		answers(desk, changeNo);
		assertThat(cases()).containsExactly("ENROLLMENT_UNCONFIRMED OPEN " + changeNo);
		assertThat(inbox(hr(Enterprise.HANGZHOU))).anyMatch(text -> text.contains("下一步:向经办机构查询回执"));
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "duty", "task", "notice",
				"casework", "contribution", "enrollment");
		Enterprise enterprise = new Enterprise(rooms);
		for (OrgNode node : List.of(Enterprise.HANGZHOU, Enterprise.CHANGZHOU)) {
			rooms.get(DutyDesk.class).appoint(Actor.HUB, Role.HR, node, new Holder("hr" + node.path().length(), null, null));
		}
		no = enterprise.employs("E1001", "王芳", Enterprise.HANGZHOU, "2019-01-01", null);
		new Insured(rooms, "HZ02", Enterprise.HANGZHOU, no).open();
	}

	private void moves(OrgNode from, OrgNode to) {
		rooms.publish(new RosterNews.EmployeeTransferred(no, from, to));
	}

	private String asks(EnrollmentChangeKind kind) {
		return rooms.get(EnrollmentDesk.class).submit(hr(Enterprise.HANGZHOU), new Form(no, Scheme.SOCIAL_INSURANCE, kind,
				LocalDate.parse("2026-11-01"))).changeNo();
	}

	/** The authority has it, and says no more. */
	private void answers(EnrollmentDesk desk, String changeNo) {
		EnrollmentCall call = desk.begin(rooms.mailRoom.take("enrollment.change", changeNo));
		desk.record(new EnrollmentAnswer(call.delivery(), changeNo, EnrollmentAnswer.Kind.RECEIVED, "Z1", null, "HTTP", null));
	}

	private static Actor hr(OrgNode node) {
		return Enterprise.person("hr", node, Role.HR);
	}

	private List<String> inbox(Actor actor) {
		return rooms.get(NoticeDesk.class).inbox(actor, null, 50).notices().stream().map(NoticeView::text).toList();
	}

	private List<String> cases() {
		return rooms.get(CaseDesk.class).list(Actor.HUB, new CaseView.Filter(null, null, null, null, null), null, 20).cases().stream()
			.map(one -> one.kind() + " " + one.state() + " " + one.about()).toList();
	}
}
