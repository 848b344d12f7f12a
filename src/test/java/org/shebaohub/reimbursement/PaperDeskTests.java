package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;
import static org.shebaohub.reimbursement.Claiming.FINANCE;
import static org.shebaohub.reimbursement.Claiming.HR;
import static org.shebaohub.reimbursement.Claiming.codes;
import static org.shebaohub.reimbursement.Claiming.stay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.document.Papers;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.task.TaskKind;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Stores;

class PaperDeskTests {

	private Claiming claiming;

	private ReimbursementDesk desk;

	private PaperDesk papers;

	private EmployeeNo wang;

	private Actor self;

	@ParameterizedTest
	@DisplayName("R-002-02 R-002-59 a stay in hospital waits for its papers, the missing ones named, and goes on by itself when they are there")
	@EnumSource(Stores.class)
	void waitsForPapers(Stores store) {
		open(store);
		ClaimReceipt receipt = desk.submit(self, stay(wang));
		String claimNo = receipt.claimNo();
		assertThat(receipt.state()).isEqualTo("WAITING_PAPERS");
		assertThat(receipt.decision().outcome()).isEqualTo(Outcome.HELD);
		assertThat(receipt.decision().findings()).singleElement().satisfies(finding -> {
			assertThat(finding.code()).isEqualTo("PAPERS_MISSING");
			assertThat(finding.evidence()).isEqualTo("住院证、医疗费用清单、身份证复印件");
		});
		verify(claiming.notices).tell(Audience.employee(wang), "claim-papers",
				Map.of("claimNo", claimNo, "missing", "住院证、医疗费用清单、身份证复印件", "note", ""), claimNo);
		assertThat(codes(desk.approve(FINANCE, claimNo))).containsExactly("CLAIM_STATE");
		assertThat(claiming.rooms.get(TaskDesk.class).waiting(TaskKind.CLAIM_PAPERS)).as("for the employee").containsExactly(claimNo);
		PaperDesk.Receipt first = papers.hand(self, claimNo, Handed.pdfs("ADMISSION_NOTE", "ID_COPY"));
		assertThat(first.missing()).containsExactly("医疗费用清单");
		assertThat(first.papers()).extracting(Paper::kindWord).containsExactlyInAnyOrder("住院证", "身份证复印件");
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.WAITING_PAPERS);
		PaperDesk.Receipt last = papers.hand(HR, claimNo, Handed.pdfs("EXPENSE_LIST"));
		assertThat(last.missing()).isEmpty();
		assertThat(last.stateWord()).isEqualTo("审核中");
		assertThat(claiming.rooms.get(TaskDesk.class).waiting(TaskKind.CLAIM_PAPERS)).isEmpty();
		claiming.told("claim-progress", 1);
		claiming.told("claim-papers", 1);
		assertThat(desk.approve(FINANCE, claimNo).isRefused()).isFalse();
		assertThat(codes(papers.hand(self, claimNo, Handed.pdfs("OTHER")).decision())).containsExactly("CLAIM_STATE");
	}

	@ParameterizedTest
	@DisplayName("R-002-36 R-002-39 papers that come while the claim is parked are remembered: repaired, it goes straight to review")
	@EnumSource(Stores.class)
	void remembersWhatCameWhileParked(Stores store) {
		open(store);
		EmployeeNo zhang = claiming.enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
		Insured unit = new Insured(claiming.rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(7, 9).waiting(8).open();
		String claimNo = claiming.submit(HR, stay(zhang));
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.PARKED);
		papers.hand(HR, claimNo, Handed.pdfs("ADMISSION_NOTE", "ID_COPY", "EXPENSE_LIST"));
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.PARKED);
		unit.repair(8, "2026-10-13");
		claiming.recheck(claimNo);
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
		claiming.told("claim-papers", 0);
	}

	@ParameterizedTest
	@DisplayName("R-002-36 R-002-39 finance returns for papers: the employee is told which and why; only a new one answers, and it goes on where it was")
	@EnumSource(Stores.class)
	void returnsForSupplements(Stores store) {
		open(store);
		String claimNo = inReview();
		assertThat(codes(desk.askPapers(HR, claimNo, List.of(PaperKind.EXPENSE_LIST), null))).containsExactly("NOT_ALLOWED");
		assertThat(codes(desk.askPapers(FINANCE, claimNo, List.of(), "x".repeat(201))))
			.containsExactly("NO_PAPERS", "NOTE_LENGTH");
		desk.askPapers(FINANCE, claimNo, List.of(PaperKind.EXPENSE_LIST, PaperKind.INVOICE), "第二页看不清");
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.WAITING_PAPERS);
		verify(claiming.notices).tell(Audience.employee(wang), "claim-papers",
				Map.of("claimNo", claimNo, "missing", "医疗费用清单、发票", "note", "(第二页看不清)"), claimNo);
		long before = supplements(claimNo);
		assertThat(papers.hand(self, claimNo, Handed.pdfs("EXPENSE_LIST")).missing()).as("the one that cannot be read")
			.containsExactly("医疗费用清单", "发票");
		assertThat(supplements(claimNo)).as("nothing new came").isEqualTo(before);
		Handed scan = Handed.of("EXPENSE_LIST", Papers.stream(Papers.pdf(900, 9)))
			.and("INVOICE", "x", Papers.stream(Papers.pdf(900, 9)));
		assertThat(papers.hand(self, claimNo, scan).missing()).as("one scan may be two papers").isEmpty();
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
		assertThat(supplements(claimNo)).isEqualTo(before + 1);
	}

	private long supplements(String claimNo) {
		return desk.find(HR, claimNo).orElseThrow().timeline().stream().map(LogRow::action)
			.filter("CLAIM_SUPPLEMENTED"::equals).count();
	}

	@ParameterizedTest
	@DisplayName("R-002-65 finance reads the papers and that is logged; strangers, other branches and administrators see none")
	@EnumSource(Stores.class)
	void showsPapersToThoseWhoMay(Stores store) throws IOException {
		open(store);
		String claimNo = inReview();
		long document = papers.list(FINANCE, claimNo).orElseThrow().get(0).documentId();
		PaperDesk.OpenPaper paper = papers.open(FINANCE, claimNo, document).orElseThrow();
		assertThat(paper.content().readAllBytes()).startsWith("%PDF".getBytes());
		assertThat(desk.find(HR, claimNo).orElseThrow().timeline())
			.anyMatch(row -> row.action().equals("DOCUMENT_READ") && row.actor().equals("fin"));
		assertThat(papers.open(self, claimNo, document)).isPresent();
		for (Actor stranger : List.of(Enterprise.person("adm", Enterprise.HANGZHOU, Role.ADMIN),
				Enterprise.person("f", Enterprise.CHANGZHOU, Role.FINANCE),
				Enterprise.employee(new EmployeeNo("E1002"), Enterprise.HANGZHOU))) {
			assertThat(papers.list(stranger, claimNo)).isEmpty();
			assertThat(papers.open(stranger, claimNo, document)).isEmpty();
			assertThat(codes(papers.hand(stranger, claimNo, Handed.pdfs("OTHER")).decision())).containsExactly("CLAIM_UNKNOWN");
		}
		assertThat(codes(papers.hand(FINANCE, claimNo, Handed.pdfs("OTHER")).decision())).containsExactly("NOT_ALLOWED");
		String other = claiming.submit(self, stay(wang));
		assertThat(papers.open(FINANCE, other, document)).as("of another claim").isEmpty();
	}

	@ParameterizedTest
	@DisplayName("bad input: a parcel with one bad sheet, a cut line or too many sheets leaves nothing")
	@EnumSource(Stores.class)
	void takesAllOrNothing(Stores store) {
		open(store);
		String claimNo = claiming.submit(self, stay(wang));
		Handed program = Handed.pdfs("ID_COPY").and("ADMISSION_NOTE", "a.pdf", Papers.stream("MZ..".getBytes()));
		assertThat(codes(papers.hand(self, claimNo, program).decision())).containsExactly("DOCUMENT_TYPE");
		Papers.Endless huge = Papers.endless("%PDF-1.7", 2L << 30);
		assertThat(codes(papers.hand(self, claimNo, Handed.pdfs("ID_COPY").and("OTHER", "b", huge)).decision()))
			.containsExactly("DOCUMENT_TOO_LARGE");
		assertThat(huge.given()).isLessThan(3_000_000);
		assertThat(codes(papers.hand(self, claimNo, Handed.pdfs("ID_COPY", "PASSPORT")).decision()))
			.containsExactly("PAPER_KIND");
		assertThat(codes(papers.hand(self, claimNo, new Handed()).decision())).containsExactly("NO_PAPERS");
		assertThat(codes(papers.hand(self, claimNo,
				Handed.pdfs("ID_COPY", "OTHER", "INVOICE", "EXPENSE_LIST", "ADMISSION_NOTE", "CONTRIBUTION_PROOF")).decision()))
			.containsExactly("TOO_MANY_PAPERS");
		Handed cut = Handed.pdfs("ID_COPY").and("OTHER", "c", Papers.cut(Papers.pdf(500_000, 3)));
		assertThatThrownBy(() -> papers.hand(self, claimNo, cut)).isInstanceOf(UncheckedIOException.class);
		assertThat(papers.list(self, claimNo).orElseThrow()).isEmpty();
		for (String table : List.of("document", "document_chunk", "document_upload", "claim_paper")) {
			assertThat(claiming.rooms.jdbc.sql("select count(*) from " + table).query(Long.class).single()).as(table).isZero();
		}
	}

	@ParameterizedTest
	@DisplayName("the rules of papers name kinds of paper that exist")
	@EnumSource(PaperKind.class)
	void policyKnowsTheKinds(PaperKind kind) {
		open(Stores.H2);
		if (kind != PaperKind.OTHER) {
			claiming.enterprise.rule(Enterprise.CHANGZHOU, "claim.papers.HOSPITAL", kind.name(), "2026-01-01");
		}
	}

	private String inReview() {
		String claimNo = claiming.submit(self, stay(wang));
		papers.hand(self, claimNo, Handed.pdfs("ADMISSION_NOTE", "EXPENSE_LIST", "ID_COPY"));
		assertThat(claiming.state(claimNo)).isEqualTo(ClaimState.IN_REVIEW);
		return claimNo;
	}

	private void open(Stores store) {
		claiming = new Claiming(store);
		desk = claiming.desk;
		papers = claiming.rooms.get(PaperDesk.class);
		claiming.enterprise.rule(Enterprise.HANGZHOU, "claim.papers.HOSPITAL", "ADMISSION_NOTE,EXPENSE_LIST,ID_COPY",
				"2026-01-01");
		wang = claiming.enterprise.employs("E1005", "王五", Enterprise.HANGZHOU, "2020-01-01", null);
		self = Enterprise.employee(wang, Enterprise.HANGZHOU);
		new Insured(claiming.rooms, "HZ05", Enterprise.HANGZHOU, wang).paid(7, 8, 9).open();
	}

	@AfterEach
	void close() {
		claiming.close();
	}
}
