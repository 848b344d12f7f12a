package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.reimbursement.Claiming.HR;
import static org.shebaohub.reimbursement.Claiming.stay;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.connector.bureau.BureauDesk;
import org.shebaohub.contribution.BureauStatusDesk;
import org.shebaohub.contribution.BureauStatusDesk.Answer;
import org.shebaohub.contribution.BureauStatusDesk.Call;
import org.shebaohub.filing.Shelf;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.testing.BureauFile;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Insured;
import org.shebaohub.testing.Stores;

/** What is credited in the moment in which a claim is filed is not missed, whoever says so and whether a list has the month or not. */
class CreditedMeanwhileTests {

	private static final InsuranceMonth AUGUST = InsuranceMonth.of(2026, 8);

	private Claiming claiming;

	private EmployeeNo zhang;

	@ParameterizedTest
	@DisplayName("R-002-39 a bureau's answer under way while the claim comes in is not missed: a month on a list")
	@EnumSource(Stores.class)
	void waitsForAnAnswer(Stores store) {
		open(store);
		insured().waiting(8).open();
		filesWhile(this::answers);
	}

	@ParameterizedTest
	@DisplayName("R-002-39 a bureau's answer under way while the claim comes in is not missed: a month on no list")
	@EnumSource(Stores.class)
	void waitsForAnAnswerOnNoList(Stores store) {
		open(store);
		insured().open();
		filesWhile(this::answers);
	}

	@ParameterizedTest
	@DisplayName("R-002-39 a bureau's file that comes while a claim is being filed waits for it, and wakes it: a month on no list")
	@EnumSource(Stores.class)
	void wakesAClaimThatIsBeingFiled(Stores store) {
		open(store);
		insured().open();
		claiming.rooms.jdbc.sql("update declaration_unit set insured_place = '杭州'").update();
		BureauDesk bureau = new BureauDesk(claiming.rooms);
		byte[] file = BureauFile.of("HZ02", "202608").credits("S1001", "张三", "500.00", "160.00", "20261009", "20261010").bytes();
		CompletableFuture<Shelf> applied = new CompletableFuture<>();
		String[] claimNo = new String[1];
		claiming.rooms.together(() -> {
			claimNo[0] = claiming.submit(HR, stay(zhang));
			waits(() -> applied.complete(bureau.takes("a.txt", file)));
			assertThat(applied).as("waits behind the claim").isNotDone();
		});
		assertThat(applied.join()).isEqualTo(Shelf.ARCHIVE);
		assertThat(claiming.state(claimNo[0])).isEqualTo(ClaimState.PARKED);
		claiming.recheck(claimNo[0]);
		assertThat(claiming.state(claimNo[0])).isEqualTo(ClaimState.IN_REVIEW);
	}

	private void answers() {
		BureauStatusDesk bureau = claiming.rooms.get(BureauStatusDesk.class);
		assertThat(bureau.ask(HR, zhang, InsuranceLine.MEDICAL, AUGUST).isRefused()).isFalse();
		Call call = bureau.begin(claiming.rooms.mailRoom.take("contribution.status", "S1001/HZ02/2026-08/MEDICAL"));
		Optional<LocalDate> day = Optional.of(LocalDate.parse("2026-10-10"));
		bureau.record(new Answer(call, Answer.Kind.STATED, Optional.empty(), day, day, Optional.empty(), ""));
	}

	private void filesWhile(Runnable credits) {
		CompletableFuture<ClaimReceipt> submitted = new CompletableFuture<>();
		claiming.rooms.together(() -> {
			credits.run();
			waits(() -> submitted.complete(claiming.desk.submit(HR, stay(zhang))));
			assertThat(submitted).as("waits behind the crediting").isNotDone();
		});
		assertThat(submitted.join().state()).isEqualTo("IN_REVIEW");
	}

	private static void waits(Runnable work) {
		Thread other = new Thread(work);
		other.start();
		for (int i = 0; i < 50 && other.getState() == Thread.State.RUNNABLE || i < 10; i++) {
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(30);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private Insured insured() {
		return new Insured(claiming.rooms, "HZ02", Enterprise.HANGZHOU, zhang).paid(7, 9);
	}

	private void open(Stores store) {
		claiming = new Claiming(store);
		zhang = claiming.enterprise.employs("E1001", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
	}

	@AfterEach
	void close() {
		claiming.close();
	}
}
