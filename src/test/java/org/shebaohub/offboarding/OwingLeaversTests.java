package org.shebaohub.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.testing.Stores;

class OwingLeaversTests {

	private Leaving leaving;

	@AfterEach
	void closes() {
		leaving.close();
	}

	private List<EmployeeNo> owing(Actor actor, long before, int limit) {
		return leaving.desk.owing(actor, before, limit).stream().map(ExitView::employee).toList();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-04 those who have gone and still owe something are found by one question, in the reader's scope; who stays, who owes nothing and to whom the employer owes are not among them")
	void findsThoseWhoOwe(Stores store) {
		leaving = new Leaving(store);
		String exitNo = leaving.resigns("2026-10-12");
		OpenItem loan = leaving.owes(OpenItemKind.LOAN, "100.00");
		leaving.owes(OpenItemKind.WAGE_UNPAID, "5.00");
		assertThat(owing(Leaving.FINANCE, Long.MAX_VALUE, 10)).as("not gone yet").isEmpty();
		leaving.leaves("2026-10-12");
		assertThat(owing(Leaving.FINANCE, Long.MAX_VALUE, 10)).containsExactly(leaving.no);
		assertThat(owing(Leaving.ELSEWHERE, Long.MAX_VALUE, 10)).isEmpty();
		assertThat(owing(leaving.himself, Long.MAX_VALUE, 10)).isEmpty();
		assertThat(owing(Leaving.FINANCE, leaving.exit(exitNo).number(), 10)).as("further down").isEmpty();
		leaving.settles(loan);
		assertThat(owing(Leaving.FINANCE, Long.MAX_VALUE, 10)).as("only her wages are open").isEmpty();
		leaving.desk.complete(Leaving.HR, exitNo);
		leaving.owes(OpenItemKind.ADVANCE, "312.40");
		assertThat(owing(Leaving.FINANCE, Long.MAX_VALUE, 10)).containsExactly(leaving.no);
	}
}
