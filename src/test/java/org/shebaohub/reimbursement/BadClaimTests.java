package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.reimbursement.Claiming.FINANCE;
import static org.shebaohub.reimbursement.Claiming.HR;
import static org.shebaohub.reimbursement.Claiming.codes;
import static org.shebaohub.reimbursement.Claiming.form;
import static org.shebaohub.reimbursement.Claiming.line;
import static org.shebaohub.reimbursement.Claiming.stay;

import java.time.LocalDate;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.TaxAnswer;
import org.shebaohub.contribution.TaxAnswer.Kind;
import org.shebaohub.contribution.TaxCall;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Stores;

class BadClaimTests {

	private Claiming claiming;

	private ReimbursementDesk desk;

	private EmployeeNo zhang;

	private Insured unit;

	@ParameterizedTest
	@DisplayName("bad input: every fault is a finding with evidence and remedy, all at once, and nothing is stored")
	@EnumSource(Stores.class)
	void findsEverything(Stores store) {
		open(store);
		ClaimLine zero = line(Payer.EMPLOYER, "0.00");
		ClaimLine negative = line(Payer.EMPLOYER, "-5.00");
		ClaimLine huge = line(Payer.EMPLOYER, "100000000.00");
		ClaimLine blank = new ClaimLine(" ", Payer.FUND, Yuan.of("1.00"), LocalDate.parse("2026-10-07"));
		Decision decision = refused(HR, form(zhang, "2026-10-13", zero, negative, huge, blank));
		assertThat(codes(decision)).containsExactly("SERVICE_IN_FUTURE", "AMOUNT_NOT_POSITIVE", "AMOUNT_NOT_POSITIVE",
				"DESCRIPTION_LENGTH", "LINE_BEFORE_SERVICE", "LINE_IN_FUTURE", "LINE_IN_FUTURE", "LINE_IN_FUTURE",
				"AMOUNT_TOO_LARGE");
		assertThat(decision.findings()).allMatch(finding -> !finding.evidence().isBlank() && !finding.remedy().isBlank());
		assertThat(codes(refused(HR, form(zhang, "2026-10-08")))).containsExactly("NO_LINES");
		assertThat(codes(refused(HR, form(zhang, "2026-10-08",
				Collections.nCopies(101, line(Payer.FUND, "1.00")).toArray(ClaimLine[]::new)))))
			.containsExactly("TOO_MANY_LINES");
		assertThat(claiming.submit(HR, form(zhang, "2026-10-08", line(Payer.EMPLOYER, "99999999.99")))).isNotNull();
		assertThat(desk.list(HR, null, null, 20)).hasSize(1);
	}

	@ParameterizedTest
	@DisplayName("bad input: before hiring, after leaving, in the gap of a rehire, years ago")
	@EnumSource(Stores.class)
	void knowsWhenSomebodyWorkedHere(Stores store) {
		open(store);
		assertThat(codes(refused(HR, servedOn(zhang, "2019-12-31")))).contains("SERVICE_BEFORE_HIRING", "SERVICE_TOO_LONG_AGO");
		assertThat(codes(refused(HR, servedOn(zhang, "2023-10-11")))).containsExactly("SERVICE_TOO_LONG_AGO");
		claiming.enterprise.employs("E0900", "钱七", "PQ", Enterprise.HANGZHOU, "2025-01-01", "2026-06-30");
		EmployeeNo again = claiming.enterprise.employs("E1007", "钱七", "PQ", Enterprise.HANGZHOU, "2026-09-01", null);
		assertThat(codes(refused(HR, servedOn(again, "2026-07-15")))).containsExactly("NOT_EMPLOYED_THEN");
		assertThat(codes(refused(HR, servedOn(again, "2024-12-31")))).containsExactly("SERVICE_BEFORE_HIRING");
		assertThat(desk.submit(HR, servedOn(again, "2026-06-15")).decision().isRefused()).isFalse();
	}

	@ParameterizedTest
	@DisplayName("A-17 without contributions parked, hired last month or rehired by the months that exist, none that counts held")
	@EnumSource(Stores.class)
	void treatsThinHistories(Stores store) {
		open(store);
		EmployeeNo none = claiming.enterprise.employs("E1008", "孙八", Enterprise.HANGZHOU, "2020-01-01", null);
		assertThat(desk.submit(HR, stay(none)).state()).isEqualTo("PARKED");
		assertThat(desk.submit(HR, stay(none)).decision().findings().get(0).evidence()).contains("NOT_ENROLLED");
		EmployeeNo fresh = claiming.enterprise.employs("E1009", "周九", Enterprise.HANGZHOU, "2026-09-07", null);
		new Insured(claiming.rooms, "HZ09", Enterprise.HANGZHOU, fresh).paid(9).open();
		assertThat(desk.submit(HR, stay(fresh)).state()).isEqualTo("IN_REVIEW");
		EmployeeNo newest = claiming.enterprise.employs("E1010", "吴十", Enterprise.HANGZHOU, "2026-10-08", null);
		ClaimReceipt held = desk.submit(HR, stay(newest));
		assertThat(held.state()).isEqualTo("HELD");
		assertThat(held.decision().findings()).allMatch(finding -> finding.code().equals("NO_MONTH_COUNTS"));
		claiming.enterprise.employs("E0900", "钱七", "PQ", Enterprise.HANGZHOU, "2025-01-01", "2026-07-31");
		EmployeeNo again = claiming.enterprise.employs("E1007", "钱七", "PQ", Enterprise.HANGZHOU, "2026-09-01", null);
		new Insured(claiming.rooms, "HZ07", Enterprise.HANGZHOU, new EmployeeNo("E0900")).paid(7).open();
		new Insured(claiming.rooms, "HZ17", Enterprise.HANGZHOU, again).paid(9).open();
		ClaimReceipt rehired = desk.submit(HR, stay(again));
		assertThat(rehired.state()).isEqualTo("IN_REVIEW");
		assertThat(rehired.months()).extracting(month -> month.status().word()).containsExactly("正常", "不适用", "正常");
	}

	@ParameterizedTest
	@DisplayName("an employee of another branch is answered like an unknown one, and so is a claim")
	@EnumSource(Stores.class)
	void answersProbesAlike(Stores store) {
		open(store);
		Actor other = Enterprise.person("hr-cz", Enterprise.CHANGZHOU, Role.HR);
		Decision foreign = refused(other, stay(zhang));
		Decision unknown = refused(other, stay(new EmployeeNo("E9999")));
		assertThat(codes(foreign)).containsExactly("EMPLOYEE_UNKNOWN").isEqualTo(codes(unknown));
		assertThat(foreign.findings().toString().replace("E1001", "")).isEqualTo(unknown.findings().toString().replace("E9999", ""));
		assertThat(codes(refused(FINANCE, stay(zhang)))).containsExactly("NOT_ALLOWED");
		String claimNo = claiming.submit(HR, stay(zhang));
		assertThat(desk.find(other, claimNo)).isEmpty();
		assertThat(desk.list(other, null, null, 20)).isEmpty();
		assertThat(codes(desk.approve(Enterprise.person("f", Enterprise.CHANGZHOU, Role.FINANCE), claimNo)))
			.containsExactly("CLAIM_UNKNOWN");
		Actor self = Enterprise.employee(zhang, Enterprise.HANGZHOU);
		Actor colleague = Enterprise.employee(new EmployeeNo("E1002"), Enterprise.HANGZHOU);
		assertThat(desk.find(self, claimNo).orElseThrow().employeeName()).isEqualTo("张三");
		assertThat(desk.find(FINANCE, claimNo).orElseThrow().employeeName()).isEqualTo("张*");
		assertThat(desk.find(colleague, claimNo)).isEmpty();
		assertThat(desk.list(self, null, null, 20)).hasSize(1);
		assertThat(desk.list(colleague, null, null, 20)).isEmpty();
		assertThat(codes(refused(colleague, stay(zhang)))).containsExactly("EMPLOYEE_UNKNOWN");
	}

	@ParameterizedTest
	@DisplayName("nobody decides on what he filed or claims himself, nor out of his role")
	@EnumSource(Stores.class)
	void needsASecondPerson(Stores store) {
		open(store);
		unit.repair(8, "2026-10-12");
		Actor both = Enterprise.person("both", Enterprise.HANGZHOU, Role.HR, Role.FINANCE);
		String claimNo = claiming.submit(both, stay(zhang));
		assertThat(codes(desk.approve(both, claimNo))).containsExactly("SECOND_PERSON_NEEDED");
		Actor claimant = new Actor("z", FINANCE.roles(), Enterprise.HANGZHOU, zhang);
		assertThat(codes(desk.approve(claimant, claimNo))).containsExactly("SECOND_PERSON_NEEDED");
		assertThat(codes(desk.approve(HR, claimNo))).containsExactly("NOT_ALLOWED");
		assertThat(codes(desk.reject(HR, claimNo, "x"))).containsExactly("NOT_ALLOWED");
		assertThat(codes(desk.askRecheck(HR, claimNo))).containsExactly("CLAIM_STATE");
		assertThat(desk.approve(FINANCE, claimNo).isRefused()).isFalse();
		assertThat(codes(desk.approve(FINANCE, claimNo))).containsExactly("CLAIM_STATE");
		assertThat(codes(desk.reject(FINANCE, claimNo, "x"))).containsExactly("CLAIM_STATE");
	}

	@ParameterizedTest
	@DisplayName("two approvals at the same moment instruct one payout")
	@EnumSource(Stores.class)
	void approvesOnce(Stores store) {
		open(store);
		unit.repair(8, "2026-10-12");
		String claimNo = claiming.submit(HR, stay(zhang));
		CompletableFuture<Decision> one = CompletableFuture.supplyAsync(() -> desk.approve(FINANCE, claimNo));
		CompletableFuture<Decision> two = CompletableFuture.supplyAsync(() -> desk.approve(FINANCE, claimNo));
		assertThat(one.join().isRefused()).isNotEqualTo(two.join().isRefused());
		Mockito.verify(claiming.payouts, Mockito.times(1)).instruct(Mockito.any());
	}

	@ParameterizedTest
	@DisplayName("R-002-39 a crediting under way while the claim comes in is not missed")
	@EnumSource(Stores.class)
	void waitsForACreditingUnderWay(Stores store) throws Exception {
		open(store);
		unit.approve(8);
		ContributionDesk contributions = claiming.rooms.get(ContributionDesk.class);
		TaxCall call = contributions.begin(claiming.rooms.mailRoom.take("contribution.step", unit.list(8)));
		CompletableFuture<ClaimReceipt> submitted = new CompletableFuture<>();
		claiming.rooms.together(() -> {
			contributions.record(new TaxAnswer(call.delivery(), unit.list(8), Kind.CREDITED, null, null,
					LocalDate.parse("2026-10-12")));
			Thread claimant = new Thread(() -> submitted.complete(desk.submit(HR, stay(zhang))));
			claimant.start();
			for (int i = 0; i < 50 && claimant.getState() == Thread.State.RUNNABLE || i < 10; i++) {
				pause();
			}
			assertThat(submitted).as("waits behind the crediting").isNotDone();
		});
		assertThat(submitted.get().state()).isEqualTo("IN_REVIEW");
	}

	@ParameterizedTest
	@DisplayName("the reviewer sees claims that look the same")
	@EnumSource(Stores.class)
	void showsLookalikes(Stores store) {
		open(store);
		String first = claiming.submit(HR, stay(zhang));
		assertThat(desk.find(HR, first).orElseThrow().findings()).noneMatch(f -> f.code().equals("POSSIBLE_DUPLICATE"));
		String second = claiming.submit(HR, stay(zhang));
		assertThat(desk.find(FINANCE, second).orElseThrow().findings())
			.anyMatch(finding -> finding.code().equals("POSSIBLE_DUPLICATE") && finding.evidence().contains(first));
		assertThat(desk.list(HR, ClaimState.PARKED, null, 1)).extracting(ClaimView.Summary::claimNo).containsExactly(second);
		assertThat(desk.list(HR, ClaimState.PARKED, second, 1)).extracting(ClaimView.Summary::claimNo).containsExactly(first);
		assertThat(desk.list(HR, ClaimState.PAID, null, 9)).isEmpty();
	}

	private Decision refused(Actor actor, ClaimForm form) {
		ClaimReceipt receipt = desk.submit(actor, form);
		assertThat(receipt.decision().isRefused()).as(receipt.toString()).isTrue();
		assertThat(receipt.claimNo()).isNull();
		return receipt.decision();
	}

	private static ClaimForm servedOn(EmployeeNo no, String date) {
		return form(no, date, line(Payer.EMPLOYER, "10.00"));
	}

	private static void pause() {
		try {
			Thread.sleep(30);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private void open(Stores store) {
		claiming = new Claiming(store);
		desk = claiming.desk;
		zhang = claiming.enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
		unit = new Insured(claiming.rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(7, 9).waiting(8).open();
	}

	@AfterEach
	void close() {
		claiming.close();
	}
}
