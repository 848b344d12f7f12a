package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.reconciliation.MismatchView.Happening;
import org.shebaohub.reconciliation.MismatchView.State;
import org.shebaohub.testing.Stores;

class MismatchLifeTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-13 R-003-30 found once however often it is compared, closed by itself, and opened again with its history")
	void isFoundOnceAndClosesItself(Stores store) {
		Compared people = Compared.on(store);
		people.employs("Q91", "2026-09-01", null);
		people.says(StatusSource.ENROLLMENT, "2026-10-10", "Q91", "STOPPED", "2026-10-01");
		people.compares().compares();
		String no = people.all("Q91").get(0).no();
		people.says(StatusSource.ENROLLMENT, "2026-10-11", "Q91", "ACTIVE", "2026-10-02");
		assertThat(people.compares().mismatches("Q91")).containsExactly("STOPPED_WHILE_ACTIVE ENROLLMENT ACTIVE/STOPPED CLOSED");
		people.says(StatusSource.ENROLLMENT, "2026-10-12", "Q91", "STOPPED", "2026-10-12");
		people.compares();
		MismatchView again = people.rooms.get(MismatchDesk.class).find(Compared.HR, no).orElseThrow();
		assertThat(again.summary()).returns(State.OPEN, MismatchView.Summary::state)
			.returns(2, MismatchView.Summary::episodes).returns(0L, MismatchView.Summary::ageDays);
		assertThat(again.history()).extracting(Happening::kind).containsExactly("FOUND", "CLOSED", "REOPENED");
		assertThat(again.history()).extracting(one -> one.hrStatus() + "/" + one.otherStatus())
			.containsExactly("ACTIVE/STOPPED", "ACTIVE/ACTIVE", "ACTIVE/STOPPED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-05 R-003-42 R-003-43 a person's points are kept in order, each with effective day, as-of day and source")
	void keepsEveryChange(Stores store) {
		Compared people = Compared.on(store);
		var no = people.employs("Q92", "2026-09-01", null);
		people.seenAtWork("Q92", "2026-10-09", "2026-10-10");
		people.seenAtWork("Q92", "2026-10-12", "2026-10-12");
		people.says(StatusSource.ENROLLMENT, "2026-10-12", "Q92", "STOPPED", "2026-10-11");
		people.says(StatusSource.ENROLLMENT, "2026-10-05", "Q92", "ACTIVE", "2026-09-30");
		people.compares();
		StatusView view = people.rooms.get(StatusDesk.class).of(Compared.HR, no).orElseThrow();
		assertThat(view.points()).extracting(one -> one.source() + " " + one.status() + " " + one.effectiveOn() + " " + one.asOf())
			.containsExactlyInAnyOrder("HR ACTIVE 2026-09-01 2026-10-12", "ENROLLMENT STOPPED 2026-10-11 2026-10-12",
					"ATTENDANCE PRESENT 2026-10-12 2026-10-12");
		assertThat(view.changes()).extracting(one -> one.source() + " " + one.status()).as("what came late changes nothing")
			.containsExactly("ENROLLMENT ACTIVE", "ATTENDANCE PRESENT", "ENROLLMENT STOPPED", "HR ACTIVE");
		assertThat(people.rooms.get(StatusDesk.class).of(Compared.ELSEWHERE, no)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-10 R-003-52 a stop that the bureau tells is found at once, without waiting for the next run")
	void comparesAtOnceWhomABureauStops(Stores store) {
		Compared people = Compared.on(store);
		people.employs("Q93", "2026-09-01", null);
		people.compares();
		people.says(StatusSource.ENROLLMENT, "2026-10-12", "Q93", "STOPPED", "2026-10-12");
		assertThat(people.mismatches("Q93")).isEmpty();
		people.steps();
		assertThat(people.mismatches("Q93")).containsExactly("STOPPED_WHILE_ACTIVE ENROLLMENT ACTIVE/STOPPED OPEN");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-13 a mismatch weighs a month of contributions, and says whose it is and what to do")
	void weighs(Stores store) {
		Compared people = Compared.on(store);
		people.insures(people.hires("Q94", "2020-01-01", "2026-05-31")).paid(5, 6).open();
		MismatchView.Summary found = people.compares().all("Q94").stream()
			.filter(one -> one.source() == StatusSource.TAX).findFirst().orElseThrow();
		assertThat(found.monthlyRisk()).hasToString("660.00");
		assertThat(found.owner()).hasToString("HR");
		assertThat(found.action()).contains("减员");
		assertThat(found.causeWord()).isEqualTo("离职流程未走完");
		assertThat(List.of(found.hrSince().toString(), found.otherSince().toString())).containsExactly("2026-05-31", "2026-06-01");
	}
}
