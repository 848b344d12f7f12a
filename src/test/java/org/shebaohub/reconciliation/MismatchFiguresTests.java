package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.reconciliation.AnswerForm.Presence;
import org.shebaohub.reconciliation.MismatchFigures.OfCause;
import org.shebaohub.reconciliation.MismatchView.Summary;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.Stores;

/** How many people are not what two systems say they are, and what an inspection gets to see of it. */
class MismatchFiguresTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-07 R-003-30 R-003-38 the rate counts people, not findings, of the reader's scope; who matches reaches nobody; causes are counted")
	void countsPeople(Stores store) {
		try (Compared people = new Compared(store, "2026-10-12T09:00")) {
			for (String no : new String[] { "Y1", "Y2", "Y3" }) {
				people.employs(no, "2026-09-01", null);
			}
			people.enterprise.employs("Y4", "员Y4", Enterprise.CHANGZHOU, "2026-09-20", null);
			people.says(StatusSource.ENROLLMENT, "2026-10-12", "Y1", "STOPPED", "2026-10-01");
			people.says(StatusSource.FUND, "2026-10-12", "Y1", "STOPPED", "2026-10-01");
			MismatchFigures figures = people.compares().rooms.get(MismatchDesk.class).figures(Compared.HR);
			assertThat(figures.people()).isEqualTo(3);
			assertThat(figures.mismatched()).isEqualTo(1);
			assertThat(figures.ratePercent()).isEqualTo(new BigDecimal("33.33"));
			assertThat(figures.types()).singleElement().returns(2L, MismatchFigures.OfType::open)
				.returns(new BigDecimal("11.0"), MismatchFigures.OfType::daysToFind);
			assertThat(people.rooms.get(MismatchDesk.class).figures(Compared.ELSEWHERE).ratePercent()).isEqualTo(new BigDecimal("0.00"));
			assertThat(people.rooms.jdbc.sql("select count(distinct member) from casework_member where member like 'employee/%'")
				.query(Integer.class).single()).as("nobody looks at those who match").isEqualTo(1);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-003-07 R-003-38 what an inspection gets is whole, closed ones too, with the cause that people named; that it was taken is logged")
	void handsOutTheEvidence(Stores store) {
		try (Compared people = new Compared(store, "2026-10-12T09:00")) {
			String closed = people.stopped("Y5");
			String open = people.stopped("Y6");
			assertThat(people.rooms.get(PresenceDesk.class).answer(Compared.HR, open, new AnswerForm(Presence.OTHER, "已核实",
					CauseCode.LOW_INTEGRATION, null)).findings()).isEmpty();
			people.says(StatusSource.ENROLLMENT, "2026-10-12", "Y5", "ACTIVE", "2026-09-01");
			people.compares();
			List<Summary> taken = new ArrayList<>();
			List.of(Compared.HR, EvidenceTests.MANAGER).forEach(actor -> people.rooms.get(MismatchDesk.class).wantExport(actor, EvidenceTests.ALL));
			people.rooms.get(MismatchDesk.class).export(Compared.HR, EvidenceTests.ALL, taken::add);
			assertThat(taken).extracting(one -> one.no() + " " + one.hrStatus() + "/" + one.otherStatus() + " " + one.state())
				.containsExactlyInAnyOrder(closed + " ACTIVE/STOPPED CLOSED", open + " ACTIVE/STOPPED ANSWERED");
			assertThat(people.rooms.log.rows()).anyMatch(row -> row.action().equals("EVIDENCE_EXPORTED"));
			assertThat(people.rooms.get(MismatchDesk.class).figures(Compared.HR).causes()).extracting(OfCause::cause, OfCause::count)
				.contains(org.assertj.core.groups.Tuple.tuple(CauseCode.LOW_INTEGRATION, 1L));
		}
	}
}
