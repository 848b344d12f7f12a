package org.shebaohub.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.document.DocumentDesk;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;
import org.springframework.transaction.IllegalTransactionStateException;

class HrCommandDeskTests {

	private static final EmployeeNo NO = new EmployeeNo("E1001");

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-002-68 a document is offered to HR once, under the same number however often it is filed, until its receipt")
	void filesADocumentOnce(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "document", "dossier")) {
			HrCommandDesk desk = rooms.get(HrCommandDesk.class);
			assertThatThrownBy(() -> desk.fileDocument(NO, "凭证", 7, "ab12", "C1"))
				.isInstanceOf(IllegalTransactionStateException.class);
			rooms.together(() -> desk.fileDocument(NO, "报销凭证 C1", 7, "ab12", "C1"));
			rooms.together(() -> assertThat(desk.fileDocument(NO, "报销凭证 C1", 7, "ab12", "C1")).isEqualTo("DOC-E1001-7"));
			assertThat(rooms.mailRoom.posted("hr.command")).hasSize(1);
			assertThat(desk.command(rooms.mailRoom.take("hr.command", "DOC-E1001-7"))).isEqualTo("""
					{"caseKey":"C1","command":"FILE_DOCUMENT","commandNo":"DOC-E1001-7","documentId":7,"employeeNo":"E1001",\
					"sha256":"ab12","title":"报销凭证 C1"}""");
			desk.acknowledge(new HrReceipt("DOC-E1001-7", true, ""));
			desk.acknowledge(new HrReceipt("DOC-E1001-7", false, "too late"));
			desk.acknowledge(new HrReceipt("DOC-nobody-1", true, ""));
			assertThat(rooms.mailRoom.open("hr.command", "DOC-E1001-7")).isEmpty();
			assertThat(rooms.log.actions()).containsExactly("DOCUMENT_SENT_TO_HR", "DOCUMENT_FILED_BY_HR");
			assertThat(rooms.events).noneMatch(HrCommandRefused.class::isInstance);
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-002-68 what HR will not do is told, with HR's reason")
	void tellsARefusal(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "document", "dossier")) {
			HrCommandDesk desk = rooms.get(HrCommandDesk.class);
			rooms.together(() -> desk.fileDocument(NO, "报销凭证 C2", 8, "ab12", "C2"));
			desk.acknowledge(new HrReceipt("DOC-E1001-8", false, "no such employee"));
			assertThat(rooms.events)
				.contains(new HrCommandRefused("DOC-E1001-8", NO, "C2", "no such employee"));
		}
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-002-68 the HR system fetches the content of what it is to file, of its own people and nothing else, and that is logged")
	void handsOutTheContent(Stores store) throws IOException {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "document", "dossier")) {
			EmployeeNo no = new Enterprise(rooms).employs("E1", "钱多", Enterprise.HANGZHOU, "2020-01-01", null);
			long document = stored(rooms, "voucher/C1");
			stored(rooms, "voucher/C2");
			rooms.together(() -> rooms.get(HrCommandDesk.class).fileDocument(no, "报销凭证 C1", document, "ab12", "C1"));
			rooms.together(() -> rooms.get(HrCommandDesk.class).send("STA-E1-1", "SET_STATUS", no, "employee/E1", Map.of()));
			FiledDocumentDesk desk = rooms.get(FiledDocumentDesk.class);
			Actor system = Enterprise.person("hr.system", Enterprise.HANGZHOU, Role.HR_SYSTEM);
			for (int again = 0; again < 2; again++) {
				assertThat(desk.open(system, "DOC-E1-" + document).orElseThrow().content().readAllBytes()).isEqualTo("voucher/C1".getBytes());
			}
			assertThat(rooms.log.rows()).filteredOn(row -> row.action().equals("DOCUMENT_READ")).extracting(row -> row.actor())
				.containsExactly("hr.system", "hr.system");
			assertThat(desk.open(Enterprise.person("other", Enterprise.CHANGZHOU, Role.HR_SYSTEM), "DOC-E1-" + document)).isEmpty();
			assertThat(desk.open(system, "DOC-E1-" + (document + 1))).as("stored, and not to be filed").isEmpty();
			assertThat(desk.open(system, "STA-E1-1")).as("about no document").isEmpty();
		}
	}

	private static long stored(Rooms rooms, String about) {
		return rooms.get(DocumentDesk.class).store(about, "v.pdf", "application/pdf", new ByteArrayInputStream(about.getBytes()), 100,
				Actor.HUB).document().id();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-17 a status that the hub marked is to be set by HR too, until HR says that it is, or why not")
	void asksToSetAStatus(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "document", "dossier")) {
			EmployeeNo no = new Enterprise(rooms).employs("E1", "钱多", Enterprise.HANGZHOU, "2020-01-01", null);
			assertThat(rooms.get(PersonnelDesk.class).mark(Actor.HUB, no, EmploymentStatus.JOB_ABANDONMENT,
					LocalDate.parse("2026-10-08"), "presence check").findings()).isEmpty();
			String command = rooms.mailRoom.posted("hr.command").get(0).subject();
			HrCommandDesk desk = rooms.get(HrCommandDesk.class);
			assertThat(desk.command(rooms.mailRoom.take("hr.command", command))).contains("\"command\":\"SET_STATUS\"",
					"\"employeeNo\":\"E1\"", "\"since\":\"2026-10-08\"", "\"status\":\"JOB_ABANDONMENT\"");
			desk.acknowledge(new HrReceipt(command, false, "on a business trip"));
			assertThat(rooms.mailRoom.open("hr.command", command)).isEmpty();
			assertThat(rooms.events).contains(new HrCommandRefused(command, no, "employee/E1", "on a business trip"));
		}
	}
}
