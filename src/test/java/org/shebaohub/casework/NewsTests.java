package org.shebaohub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.dossier.HrCommandRefused;
import org.shebaohub.exchange.IncomingNews;
import org.shebaohub.filing.FileApplied;
import org.shebaohub.filing.FileRefused;
import org.shebaohub.filing.Topic;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.StoreNews;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

class NewsTests {

	private static final CaseView.Filter LIVING = new CaseView.Filter(null, null, null, true, null);

	private static List<CaseView.Summary> living(CaseRoom room) {
		return room.desk.list(CaseRoom.HR, LIVING, null, 10).cases();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 a refused HR event is a case of HR's, once, and clears itself when the event is applied after all")
	void makesACaseOfARefusedEvent(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			String id = "an id of its own kind ".repeat(20);
			RosterNews.EventRefused refused = new RosterNews.EventRefused("urn:hr", id, "E1", CaseRoom.HANGZHOU, List.of());
			room.rooms.publish(refused);
			room.rooms.publish(refused);
			assertThat(living(room)).singleElement().satisfies(one -> {
				assertThat(one.kind()).isEqualTo(CaseKind.EVENT_REFUSED);
				assertThat(one.about()).startsWith("urn_hr/an_id_of").hasSizeLessThanOrEqualTo(150);
			});
			room.rooms.publish(new RosterNews.EventSettled("urn:hr", id + "other"));
			assertThat(living(room)).hasSize(1);
			room.rooms.publish(new RosterNews.EventSettled("urn:hr", id));
			assertThat(living(room)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-30 FM-31 a store that was altered past the hub is a case of finance's, one for each place that is news")
	void makesACaseOfAnAlteredStore(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			room.rooms.publish(new StoreNews.Altered(List.of("3 ALTERED", "4 REWRITTEN")));
			room.rooms.publish(new StoreNews.Altered(List.of("3 ALTERED", "4 REWRITTEN")));
			List<CaseView.Summary> cases = room.desk.list(CaseRoom.actor("finance", Role.FINANCE, CaseRoom.GROUP), LIVING, null, 10).cases();
			assertThat(cases).singleElement().satisfies(one -> assertThat(one.kind()).isEqualTo(CaseKind.STORE_ALTERED));
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a document that the HR system refuses to file is a case of HR's in the employee's branch, once")
	void makesACaseOfARefusedDocument(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			EmployeeNo no = new Enterprise(room.rooms).employs("E1", "张三", CaseRoom.HANGZHOU, "2020-01-01", null);
			room.rooms.publish(new HrCommandRefused("DOC-E1-7", no, "C20261012-000001", "no such record"));
			room.rooms.publish(new HrCommandRefused("DOC-E1-8", no, "C20261012-000001", "no such record"));
			assertThat(living(room)).singleElement().satisfies(one -> {
				assertThat(one.kind()).isEqualTo(CaseKind.DOCUMENT_REFUSED);
				assertThat(one.node()).isEqualTo("group/east/hangzhou");
				assertThat(one.about()).isEqualTo("C20261012-000001");
			});
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-05 who leaves for unpaid social insurance is a case 法律风险 of the HR manager's, once")
	void makesACaseOfALegalRisk(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			RosterNews left = new RosterNews.LeftForUnpaidInsurance(new EmployeeNo("E1"), CaseRoom.HANGZHOU);
			room.rooms.publish(left);
			room.rooms.publish(left);
			assertThat(living(room)).singleElement().satisfies(one -> {
				assertThat(one.kind()).isEqualTo(CaseKind.LEGAL_RISK);
				assertThat(one.kind().owner()).isEqualTo(Role.HR_MANAGER);
				assertThat(one.about()).isEqualTo("E1");
			});
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 R-002-13 what was refused about a known employee is a case of his own branch's HR, and what is not known the teller's")
	void findsTheBranch(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			new Enterprise(room.rooms).employs("E1", "张三", CaseRoom.HANGZHOU, "2020-01-01", null);
			room.rooms.publish(new RosterNews.EventRefused("urn:hr", "1", "E1", CaseRoom.GROUP, List.of()));
			assertThat(living(room)).extracting(CaseView.Summary::node).containsExactly("group/east/hangzhou");
			room.rooms.publish(new RosterNews.EventRefused("urn:hr", "2", "E1", CaseRoom.CHANGZHOU, List.of()));
			room.rooms.publish(new RosterNews.EventRefused("urn:hr", "3", "E2", CaseRoom.GROUP, List.of()));
			room.rooms.publish(new RosterNews.EventRefused("urn:hr", "4", "unit/x", CaseRoom.GROUP, List.of()));
			assertThat(room.desk.list(Actor.HUB, LIVING, null, 10).cases()).extracting(CaseView.Summary::node)
				.containsExactly("group", "group", "group/east/changzhou", "group/east/hangzhou");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-002-12 a refused roster and a refused result file are cases until a file about the same comes in order, under whatever name")
	void makesACaseOfARefusedFile(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			Topic october = new Topic("HZ02", "2026-10");
			room.rooms.publish(new FileRefused("hr", "roster ../x.csv", Topic.ofName("roster ../x.csv"), CaseRoom.HANGZHOU, 1,
					List.of()));
			room.rooms.publish(new FileRefused("bureau/hangzhou", "r.txt", october, CaseRoom.HANGZHOU, 2, List.of()));
			room.rooms.publish(new FileRefused("bureau/hangzhou", "s.txt", october, CaseRoom.HANGZHOU, 3, List.of()));
			assertThat(living(room)).extracting(CaseView.Summary::kind).containsExactly(CaseKind.FILE_REFUSED,
					CaseKind.ROSTER_REFUSED);
			room.rooms.publish(new FileApplied("hr", "roster-full-20261012.csv", new Topic("full", ""), 4));
			assertThat(living(room)).extracting(CaseView.Summary::cause).containsExactly(Cause.BUREAU);
			room.rooms.publish(new FileApplied("bureau/hangzhou", "t.txt", new Topic("HZ03", "2026-10"), 5));
			assertThat(living(room)).as("another unit's").hasSize(1);
			room.rooms.publish(new FileApplied("bureau/hangzhou", "u.txt", october, 6));
			assertThat(living(room)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-14 messages of one sender that nobody could apply are one case of the administrator's, until the last is settled; what a desk or a caller was told is none")
	void makesACaseOfMessagesSetAside(Stores store) {
		try (CaseRoom room = new CaseRoom(store)) {
			for (String told : List.of("hr:sap", "erp:sap", "hr.events", "erp.events", "api:hr")) {
				room.rooms.publish(new IncomingNews.Kept(7, told, "event"));
			}
			assertThat(room.desk.list(Actor.HUB, LIVING, null, 10).cases()).isEmpty();
			room.rooms.publish(new IncomingNews.Kept(1, "bank.callback", "bank.callback"));
			room.rooms.publish(new IncomingNews.Kept(2, "bank.callback", "bank.callback"));
			assertThat(room.desk.list(Actor.HUB, LIVING, null, 10).cases()).singleElement().satisfies(one -> {
				assertThat(one.kind()).isEqualTo(CaseKind.MESSAGE_SET_ASIDE);
				assertThat(room.view(one.caseNo()).members()).containsExactly("message/IN-1", "message/IN-2");
				assertThat(room.desk.acknowledge(CaseRoom.HR, one.caseNo()).isRefused()).isTrue();
				assertThat(room.desk.acknowledge(CaseRoom.actor("admin", Role.ADMIN, CaseRoom.GROUP), one.caseNo()).isRefused()).isFalse();
			});
			room.rooms.publish(new IncomingNews.Settled("bank.callback", "1", true, false, "given up"));
			assertThat(room.desk.list(Actor.HUB, LIVING, null, 10).cases()).hasSize(1);
			room.rooms.publish(new IncomingNews.Settled("bank.callback", "2", true, true, "given up"));
			assertThat(room.desk.list(Actor.HUB, LIVING, null, 10).cases()).isEmpty();
		}
	}
}
