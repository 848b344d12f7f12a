package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.shebaohub.reimbursement.Claiming.FINANCE;
import static org.shebaohub.reimbursement.Claiming.HR;
import static org.shebaohub.reimbursement.Claiming.form;

import java.io.IOException;
import java.time.Instant;
import java.text.Normalizer.Form;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.exchange.Intent;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.operationlog.LogRow;
import org.shebaohub.payout.PayoutNews;
import org.shebaohub.payout.PayoutView;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Stores;

class VoucherDeskTests {

	private Claiming claiming;

	private ReimbursementDesk desk;

	private VoucherDesk vouchers;

	private EmployeeNo wang;

	private Actor self;

	@ParameterizedTest
	@DisplayName("R-002-68 a payment gets one voucher with amounts in figures and words, in a font of its own, filed with HR, for its owner")
	@EnumSource(Stores.class)
	void drawsOnce(Stores store) throws IOException {
		open(store);
		String claimNo = paid("P1");
		assertThat(vouchers.open(self, claimNo)).as("not in the payment's transaction").isEmpty();
		render("P1");
		byte[] pdf = read(self, claimNo);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			// a reader of glyphs may take 人 for the radical that looks the same
			String text = Normalizer.normalize(new PDFTextStripper().getText(document), Form.NFKC).replaceAll("\\s+", " ")
				.replace('⺠', '民').replace('⻆', '角');
			assertThat(text).contains("报 销 凭 证", claimNo, "王*", "****1005", "床位费(䶮)", "¥800.10", "申请 ¥1000.00", "¥850.10",
					"人民币捌佰伍拾元壹角整", "审核人:fin", "2026-10-12", "P1", "B-77").doesNotContain("王五", "个人自付");
			PDFont font = document.getPage(0).getResources().getFont(document.getPage(0).getResources().getFontNames()
				.iterator().next());
			assertThat(font.isEmbedded()).isTrue();
			assertThat(font.getName()).contains("+").contains("NotoSansSC");
		}
		assertThat(pdf.length).as("only the characters that are written").isLessThan(200_000);
		vouchers.render(claiming.rooms.mailRoom.take("voucher.render", again("P1", claimNo)));
		assertThat(claiming.rooms.jdbc.sql("select count(*) from claim_voucher").query(Long.class).single()).isEqualTo(1);
		assertThat(claiming.rooms.mailRoom.posted("hr.command")).hasSize(1);
		assertThat(desk.find(HR, claimNo).orElseThrow().timeline()).extracting(LogRow::action).contains("VOUCHER_DRAWN");
	}

	@ParameterizedTest
	@DisplayName("R-002-68 a returned payment voids its voucher; the next payment gets its own; one that came back before is not drawn")
	@EnumSource(Stores.class)
	void voidsWhatCameBack(Stores store) throws IOException {
		open(store);
		String claimNo = paid("P1");
		render("P1");
		claiming.rooms.publish(new PayoutNews.Returned(claimNo, "P1", "account closed"));
		assertThat(vouchers.open(self, claimNo)).isEmpty();
		pay(claimNo, "P2");
		claiming.rooms.publish(new PayoutNews.Returned(claimNo, "P2", "account closed"));
		render("P2");
		assertThat(vouchers.open(self, claimNo)).as("came back before it was drawn").isEmpty();
		pay(claimNo, "P3");
		render("P3");
		try (PDDocument document = Loader.loadPDF(read(self, claimNo))) {
			assertThat(new PDFTextStripper().getText(document)).contains("P3").doesNotContain("P1");
		}
		assertThat(claiming.rooms.log.actions()).containsOnlyOnce("VOUCHER_VOIDED");
	}

	@ParameterizedTest
	@DisplayName("R-002-68 only its owner and those who may see the claim get the voucher")
	@EnumSource(Stores.class)
	void keepsItFromOthers(Stores store) {
		open(store);
		String claimNo = paid("P1");
		render("P1");
		assertThat(vouchers.open(Enterprise.employee(new EmployeeNo("E1002"), Enterprise.HANGZHOU), claimNo)).isEmpty();
		assertThat(vouchers.open(Enterprise.person("adm", Enterprise.HANGZHOU, Role.ADMIN), claimNo)).isEmpty();
		assertThat(vouchers.open(Enterprise.person("hr2", Enterprise.CHANGZHOU, Role.HR), claimNo)).isEmpty();
		assertThat(vouchers.open(FINANCE, claimNo)).isPresent();
	}

	private String paid(String reference) {
		String claimNo = claiming.submit(HR, form(wang, "2026-10-08",
				new ClaimLine("床位费(䶮)".repeat(9), Payer.EMPLOYER, Yuan.of("1000.00"), null),
				new ClaimLine("检查", Payer.EMPLOYER, Yuan.of("50.00"), null), Claiming.line(Payer.PERSONAL, "20.00")));
		pay(claimNo, reference);
		return claimNo;
	}

	private void pay(String claimNo, String reference) {
		desk.approve(FINANCE, claimNo, List.of(new ClaimLine.Cut(1, Yuan.of("800.10"), "超标")));
		PayoutView payout = new PayoutView(reference, claimNo, wang, Enterprise.HANGZHOU, Yuan.of("850.10"), "****1005", "PAID",
				"NONE", "fin", null, null, LocalDate.parse("2026-10-12"), "B-77", Instant.parse("2026-10-12T01:00:00Z"));
		when(claiming.payouts.find(any(), eq(reference))).thenReturn(Optional.of(payout));
		claiming.rooms.publish(new PayoutNews.Settled(claimNo, reference, Yuan.of("850.10"), LocalDate.parse("2026-10-12")));
	}

	private void render(String reference) {
		vouchers.render(claiming.rooms.mailRoom.take("voucher.render", reference));
	}

	private String again(String reference, String claimNo) {
		claiming.rooms.mailRoom.post(new Intent("voucher.render", "hub", reference, claiming.rooms.clock.instant(),
				java.util.Map.of("claimNo", claimNo), "{}"));
		return reference;
	}

	private byte[] read(Actor actor, String claimNo) throws IOException {
		VoucherDesk.OpenVoucher voucher = vouchers.open(actor, claimNo).orElseThrow();
		assertThat(voucher.name()).isEqualTo("报销凭证-" + claimNo + ".pdf");
		byte[] content = voucher.content().readAllBytes();
		assertThat(Arrays.copyOf(content, 5)).isEqualTo("%PDF-".getBytes());
		return content;
	}

	private void open(Stores store) {
		claiming = new Claiming(store);
		desk = claiming.desk;
		vouchers = claiming.rooms.get(VoucherDesk.class);
		wang = claiming.enterprise.employs("E1005", "王五", Enterprise.HANGZHOU, "2020-01-01", null);
		self = Enterprise.employee(wang, Enterprise.HANGZHOU);
		new Insured(claiming.rooms, "HZ05", Enterprise.HANGZHOU, wang).paid(7, 8, 9).open();
	}

	@AfterEach
	void close() {
		claiming.close();
	}
}
