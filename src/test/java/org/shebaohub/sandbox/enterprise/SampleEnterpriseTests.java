package org.shebaohub.sandbox.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.policy.ArrearsRules;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.reimbursement.ClaimForm;
import org.shebaohub.reimbursement.ClaimKind;
import org.shebaohub.reimbursement.ClaimLine;
import org.shebaohub.reimbursement.ClaimReceipt;
import org.shebaohub.reimbursement.ReimbursementDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;
import org.springframework.transaction.PlatformTransactionManager;

class SampleEnterpriseTests {

	private Rooms rooms;

	@ParameterizedTest(name = "{0} served {1}: {2} by {3}")
	@DisplayName("A-26 two declaration units of one branch go apart, and the people with a story of their own meet what they were invented for")
	@CsvSource({ "E1001, 2026-10-08, PARKED, 正常 延迟 延迟", "E1102, 2026-10-08, IN_REVIEW, 正常 正常 正常",
			"E2001, 2026-10-08, HELD, 断缴 断缴 断缴", "E2002, 2026-10-08, PARKED, 延迟 延迟 延迟",
			"E2003, 2026-10-08, IN_REVIEW, 不适用 不适用 正常", "E2014, 2026-10-08, IN_REVIEW, 不适用 正常 正常",
			"E2151, 2026-09-05, IN_REVIEW, 正常 正常 延迟" })
	void bringsItsStories(String no, LocalDate served, String state, String words) {
		open(Stores.H2, 0);
		ClaimReceipt receipt = claim(no, served);
		assertThat(receipt.state()).isEqualTo(state);
		assertThat(receipt.months()).extracting(month -> month.status().word()).containsExactly(words.split(" "));
	}

	@Test
	@DisplayName("F-05 the two cities differ: a stay in repaired arrears is borne by the employer in one of them")
	void hasTwoCitiesWithDifferentRules() {
		open(Stores.H2, 0);
		PolicyDesk policy = rooms.get(PolicyDesk.class);
		LocalDate day = LocalDate.parse("2026-10-12");
		assertThat(policy.arrears(SamplePeople.HANGZHOU, day).resumeRule()).isEqualTo(ArrearsRules.ResumeRule.RETROACTIVE);
		assertThat(policy.arrears(SamplePeople.CHANGZHOU, day).arrearsBills()).isEqualTo(ArrearsRules.ArrearsBills.EMPLOYER);
		assertThat(policy.gaps(day)).isEmpty();
		String claimNo = claim("E2151", LocalDate.parse("2026-09-05")).claimNo();
		assertThat(rooms.get(ReimbursementDesk.class).find(Actor.HUB, claimNo).orElseThrow().amounts().liability())
			.isEqualTo(Yuan.of("80.00"));
	}

	@Test
	@DisplayName("everybody else has six months in order, and some thirty people in all have well-formed numbers")
	void hasOrdinaryPeople() {
		open(Stores.H2, 0);
		List<SamplePerson> ordinary = SamplePeople.all()
			.stream()
			.filter(person -> List.of("HZ01", "CZ01").contains(String.valueOf(person.unit())))
			.filter(person -> !person.no().matches("E20(01|02|03|04|14)"))
			.toList();
		assertThat(ordinary).hasSizeGreaterThan(15).allSatisfy(person -> assertThat(rooms.get(ContributionDesk.class)
			.history(new EmployeeNo(person.no()), InsuranceLine.MEDICAL, InsuranceMonth.of(2026, 10).previous(6)))
			.as(person.no()).allMatch(month -> month.status().word().equals("正常")));
		assertThat(SamplePeople.all()).hasSizeBetween(25, 35).allMatch(person -> person.employment().document().wellFormed());
	}

	@ParameterizedTest
	@DisplayName("a crowd of thousands is entered in batches, once, and all of them are in order")
	@EnumSource(Stores.class)
	void entersACrowd(Stores store) {
		open(store, 3000);
		assertThat(rooms.jdbc.sql("select count(*) from employment where employee_no like 'K%'").query(Integer.class).single())
			.isEqualTo(3000);
		assertThat(claim("K03000", LocalDate.parse("2026-10-08")).state()).isEqualTo("IN_REVIEW");
		assertThat(rooms.get(RosterDesk.class).payeeAccount(new EmployeeNo("K00002")).orElseThrow().accountNo())
			.matches("62\\d{13}903\\d");
	}

	private ClaimReceipt claim(String no, LocalDate served) {
		return rooms.get(ReimbursementDesk.class)
			.submit(Actor.HUB, new ClaimForm(new EmployeeNo(no), ClaimKind.OUTPATIENT, served,
					List.of(new ClaimLine("门诊", Payer.FUND, Yuan.of("80.00"), null))));
	}

	private void open(Stores store, int crowd) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "duty", "task",
				"casework", "contribution", "document", "dossier", "ledger", "reimbursement");
		rooms.bean(NoticeDesk.class, mock(NoticeDesk.class)).bean(PayoutDesk.class, mock(PayoutDesk.class));
		SampleEnterprise enterprise = new SampleEnterprise(rooms.get(PolicyDesk.class), rooms.get(RosterDesk.class),
				rooms.get(ContributionDesk.class), new EnterpriseSettings(crowd, List.of("001", "903")),
				rooms.get(PlatformTransactionManager.class));
		enterprise.enter();
		enterprise.enter();
	}

	@AfterEach
	void close() {
		rooms.close();
	}
}
