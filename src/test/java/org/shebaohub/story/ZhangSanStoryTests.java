package org.shebaohub.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.document.Papers;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.sandbox.counterparty.BankLedger;
import org.shebaohub.testing.BureauFile;
import org.shebaohub.testing.HubClient;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.testing.Partner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The article's story through the real doors: August and September were paid late, in October 张三 lies in hospital,
 * and the right amount arrives once. Days pass in it, so that it has a hub of its own.
 */
@HubTest
@TestPropertySource(properties = "hub.sandbox.crowd=0")
@DirtiesContext
class ZhangSanStoryTests {

	private static final String HOSPITAL_BILL = """
			{"employeeNo":"E1001","kind":"HOSPITAL","dateOfService":"2026-10-08","lines":[
			 {"description":"住院费(单位补充)","payer":"EMPLOYER","amount":"3200.00"},
			 {"description":"统筹基金支付","payer":"FUND","amount":"8600.00"},
			 {"description":"个人自付","payer":"PERSONAL","amount":"450.00"}]}
			""";

	private static final String UNIT = "HZ02";

	@LocalServerPort
	private int port;

	@Autowired
	private Environment environment;

	@Autowired
	private RosterDesk roster;

	private HubClient zhangSan;

	private HubClient hr;

	private HubClient finance;

	private Office office;

	@BeforeEach
	void everybodyLogsIn() {
		Path sandbox = Path.of(environment.getRequiredProperty("hub.sandbox.env-file"));
		zhangSan = HubClient.of(port, sandbox, "ZHANGSAN_TOKEN");
		hr = HubClient.of(port, sandbox, "HR_TOKEN");
		finance = HubClient.of(port, sandbox, "FINANCE_TOKEN");
		office = new Office(environment);
	}

	@Test
	@DisplayName("R-002-01 R-002-32 R-002-33 R-002-35 R-002-39 R-002-40 R-002-60 R-002-63 R-002-64 R-002-66 R-002-67 "
			+ "R-002-13 R-002-14 R-002-15 R-002-36 R-002-59 R-002-62 R-002-65 R-002-68 R-002-76 A-1 A-3 A-4 A-6 A-12 "
			+ "A-15 two late months, an October stay, parked, repaired, resumed, paid once")
	void twoLateMonthsAndAnOctoberStay() {
		String claimNo = heClaimsAndIsParked();
		bothAreToldAtOnce(claimNo);
		heHandsInHisPapersMeanwhile(claimNo);
		nothingCanBePaidYet(claimNo);
		nobodyActsAndItGoesUp(claimNo);
		financeApprovesAugust();
		theBureausFileCreditsSeptember();
		theClaimResumesByItself(claimNo);
		financeReadsThePapersAndAsksForOneMore(claimNo);
		financeReviewsAndTheBankPaysOnce(claimNo);
		heIsToldThatTheMoneyIsThere(claimNo);
		heDownloadsTheVoucher(claimNo);
		oneCallTellsTheWholeStory(claimNo);
	}

	private String heClaimsAndIsParked() {
		var receipt = zhangSan.post("/api/claims", HOSPITAL_BILL, "october-stay");
		assertThat(receipt.status()).isEqualTo(201);
		assertThat(receipt.text("state")).isEqualTo("PARKED");
		assertThat(texts(receipt.body().path("months"), "month")).containsExactly("2026-07", "2026-08", "2026-09");
		assertThat(texts(receipt.body().path("months"), "status")).containsExactly("NORMAL", "LATE", "LATE");
		assertThat(texts(receipt.body().path("months"), "cause")).contains("FINANCE_APPROVAL_PENDING");

		var again = zhangSan.post("/api/claims", HOSPITAL_BILL, "october-stay");
		assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).contains("true");
		assertThat(again.raw().body()).isEqualTo(receipt.raw().body());
		return receipt.text("claimNo");
	}

	private void bothAreToldAtOnce(String claimNo) {
		assertThat(texts(zhangSan.get("/api/notices").body().path("notices"), "text"))
			.containsOnlyOnce("您的社保存在延迟缴费,可能影响报销,请联系HR核实;如需补充材料(如住院证、缴费凭证),请在系统中上传");
		assertThat(texts(hr.get("/api/notices").body().path("notices"), "text"))
			.containsOnlyOnce("员工张三社保状态异常(延迟缴费),请核实原因(如财务审批延迟/社保局系统问题),并在24小时内反馈");
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(sms(claimNo, "claim-parked-employee")).isEqualTo("DELIVERED"));
		office.soon(() -> assertThat(office.letters("hr.hangzhou@sample.example"))
			.extracting(letter -> letter.path("subject").asText())
			.containsOnlyOnce("【待处理】员工社保状态异常(延迟缴费),报销单" + claimNo + ",需跟进缴费进度"));
	}

	private void nobodyActsAndItGoesUp(String claimNo) {
		Instant opened = Instant.parse(parkedCase(claimNo).path("openedAt").asText());
		goesUp(claimNo, opened.plus(Duration.ofHours(24)), "HR_MANAGER", "case-level-2");
		assertThat(told("HR_DIRECTOR", "case-level-3", claimNo)).isEmpty();
		goesUp(claimNo, opened.plus(Duration.ofHours(48)), "HR_DIRECTOR", "case-level-3");
		String caseNo = parkedCase(claimNo).path("caseNo").asText();
		assertThat(office.as("HR_CHANGZHOU").post("/api/cases/" + caseNo + "/acknowledge", "").status())
			.as("of another branch").isEqualTo(404);
		assertThat(hr.post("/api/cases/" + caseNo + "/acknowledge", "").status()).isEqualTo(200);
		assertThat(told("HR_MANAGER", "case-level-2", claimNo)).hasSize(1);
	}

	/** At 23:59:59 the last second is left to the clock, which runs; the notice shows at which second it was told. */
	private void goesUp(String claimNo, Instant due, String whom, String template) {
		office.until(due.minusSeconds(20));
		assertThat(told(whom, template, claimNo)).isEmpty();
		office.until(due.minusSeconds(1));
		office.soon(() -> assertThat(told(whom, template, claimNo)).singleElement()
			.satisfies(notice -> assertThat(Instant.parse(notice.path("at").asText()))
				.as("not at 23:59:59, at 24:00:00").isBetween(due, due.plusSeconds(15))));
	}

	private List<JsonNode> told(String reader, String template, String claimNo) {
		return StreamSupport.stream(office.as(reader).get("/api/notices").body().path("notices").spliterator(), false)
			.filter(notice -> notice.path("template").asText().startsWith(template))
			.filter(notice -> notice.path("text").asText().contains(claimNo))
			.toList();
	}

	private JsonNode parkedCase(String claimNo) {
		return hr.get("/api/cases?kind=CLAIM_PARKED&about=" + claimNo).body().path("cases").path(0);
	}

	private void heHandsInHisPapersMeanwhile(String claimNo) {
		assertThat(texts(claim(claimNo).path("findings"), "evidence")).contains("住院证、医疗费用清单、身份证复印件");
		var receipt = zhangSan.upload("/api/claims/" + claimNo + "/documents", Map.of("ADMISSION_NOTE",
				Papers.pdf(300_000, 1), "EXPENSE_LIST", Papers.pdf(2_000, 2), "ID_COPY", Papers.pdf(2_000, 3)));
		assertThat(receipt.status()).as(receipt.raw().body()).isEqualTo(201);
		assertThat(receipt.text("state")).isEqualTo("PARKED");
		assertThat(receipt.body().path("missing")).isEmpty();
	}

	private void financeReadsThePapersAndAsksForOneMore(String claimNo) {
		String papers = "/api/claims/" + claimNo + "/documents";
		JsonNode admission = StreamSupport.stream(finance.get(papers).body().spliterator(), false)
			.filter(paper -> paper.path("kindWord").asText().equals("住院证"))
			.findFirst()
			.orElseThrow();
		assertThat(finance.download(papers + "/" + admission.path("documentId").asText()))
			.isEqualTo(Papers.pdf(300_000, 1));
		var returned = finance.post("/api/claims/" + claimNo + "/return",
				"{\"papers\":[\"CONTRIBUTION_PROOF\"],\"note\":\"请附8、9月缴费凭证\"}");
		assertThat(returned.status()).as(returned.raw().body()).isEqualTo(200);
		assertThat(claim(claimNo).path("stateWord").asText()).isEqualTo("待补充材料");
		assertThat(texts(zhangSan.get("/api/notices").body().path("notices"), "text"))
			.contains("报销单" + claimNo + "待补充材料:缴费凭证(请附8、9月缴费凭证),请在系统中上传");
		var receipt = zhangSan.upload(papers, Map.of("CONTRIBUTION_PROOF", Papers.pdf(2_000, 4)));
		assertThat(receipt.text("state")).isEqualTo("IN_REVIEW");
	}

	private void nothingCanBePaidYet(String claimNo) {
		var refusal = finance.post("/api/claims/" + claimNo + "/approve", "");
		assertThat(refusal.status()).isEqualTo(409);
		assertThat(refusal.body().path("findings").path(0).path("code").asText()).isEqualTo("CLAIM_STATE");
	}

	private void financeApprovesAugust() {
		String month = "/api/cycles/" + UNIT + "/2026-08/approve";
		assertThat(hr.post(month, "").status()).isEqualTo(403);
		assertThat(finance.post(month, "").status()).isEqualTo(200);
	}

	/** Paid at the bureau's own counter: its file is the first that the hub hears of it. */
	private void theBureausFileCreditsSeptember() {
		try (Partner bureau = new Partner(environment)) {
			bureau.leavesMarked("inbound/bureau/hangzhou/HZ02-202609.txt", BureauFile.of(UNIT, "202609")
				.credits(roster.find(new EmployeeNo("E1001")).orElseThrow().insuranceNo(), "张三", "480.00", "160.00",
						"20261013", "20261014")
				.bytes());
		}
	}

	private void theClaimResumesByItself(String claimNo) {
		await().atMost(Duration.ofSeconds(60)).until(() -> claim(claimNo).path("state").asText().equals("IN_REVIEW"));
		JsonNode months = claim(claimNo).path("months");
		assertThat(texts(months, "status")).as("history keeps that it was late").containsExactly("NORMAL", "LATE", "LATE");
		assertThat(texts(months, "repairedOn").subList(1, 3)).doesNotContain("null");
	}

	private void financeReviewsAndTheBankPaysOnce(String claimNo) {
		assertThat(finance.post("/api/claims/" + claimNo + "/approve", "").status()).isEqualTo(200);
		await().atMost(Duration.ofSeconds(30)).until(() -> claim(claimNo).path("state").asText().equals("PAID"));
		String reference = claim(claimNo).path("payouts").path(0).path("reference").asText();
		assertThat(debits(reference)).containsExactly("3200.00");
	}

	private void heIsToldThatTheMoneyIsThere(String claimNo) {
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(sms(claimNo, "claim-paid")).isIn("ACCEPTED", "DELIVERED"));
		assertThat(texts(zhangSan.get("/api/notices").body().path("notices"), "text"))
			.anyMatch(text -> text.startsWith("报销进度更新") && text.contains("进入财务审核"))
			.anyMatch(text -> text.startsWith("报销到账") && text.contains("3200.00"));
	}

	private void heDownloadsTheVoucher(String claimNo) {
		String voucher = "/api/claims/" + claimNo + "/voucher";
		await().atMost(Duration.ofSeconds(20)).until(() -> zhangSan.get(voucher).status() == 200);
		assertThat(new String(zhangSan.download(voucher), 0, 5)).isEqualTo("%PDF-");
		theHrSystemFilesIt(claimNo, zhangSan.download(voucher));
	}

	/** It is asked over its queue, and fetches the content under the command's number. */
	private void theHrSystemFilesIt(String claimNo, byte[] voucher) {
		String command = StreamSupport.stream(office.messages("claimNo", claimNo).spliterator(), false)
			.filter(message -> message.path("kind").asText().equals("hr.command"))
			.map(message -> message.path("subject").asText())
			.findFirst()
			.orElseThrow();
		assertThat(office.as("HR_SYSTEM").download("/api/hr/documents/" + command)).isEqualTo(voucher);
	}

	private void oneCallTellsTheWholeStory(String claimNo) {
		JsonNode whole = claim(claimNo);
		assertThat(whole.path("stateWord").asText()).isEqualTo("已到账");
		assertThat(texts(whole.path("timeline"), "action"))
			.containsSubsequence("CLAIM_FILED", "CLAIM_SUPPLEMENTED", "CLAIM_RESUMED", "DOCUMENT_READ", "CLAIM_RETURNED", "CLAIM_APPROVED", "CLAIM_PAID");
		assertThat(texts(whole.path("timeline"), "intact")).containsOnly("true");
		assertThat(whole.path("amounts").path("hubPays").asText()).isEqualTo("3200.00");
		assertThat(whole.path("amounts").path("fundTracked").asText()).isEqualTo("8600.00");
	}

	private JsonNode claim(String claimNo) {
		return zhangSan.get("/api/claims/" + claimNo).body();
	}

	private String sms(String claimNo, String template) {
		return StreamSupport.stream(claim(claimNo).path("notices").spliterator(), false)
			.filter(notice -> notice.path("channel").asText().equals("SMS"))
			.filter(notice -> notice.path("template").asText().startsWith(template))
			.map(notice -> notice.path("state").asText())
			.findFirst()
			.orElse("none");
	}

	/** The bank is asked, not the hub. */
	private List<String> debits(String reference) {
		Path books = Path.of(environment.getRequiredProperty("hub.sandbox.counterparties.books"));
		return BankLedger.read(BankLedger.file(books, "dedup"))
			.stream()
			.filter(line -> line.endToEndId().equals(reference))
			.map(line -> line.amount())
			.toList();
	}

	private static List<String> texts(JsonNode array, String field) {
		return StreamSupport.stream(array.spliterator(), false).map(node -> node.path(field).asText()).toList();
	}
}
