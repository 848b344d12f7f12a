package org.shebaohub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.reconciliation.MismatchView.Happening;
import org.shebaohub.testing.Stores;

class SealedWordsTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-19 what people write about a person stands sealed in the history of the mismatch, and the log keeps only how long it was")
	void sealsWhatPeopleWrite(Stores store) {
		Compared people = Compared.on(store);
		String no = people.stopped("W231");
		PresenceDesk desk = people.rooms.get(PresenceDesk.class);
		assertThat(PresenceTests.answers(people, no, AnswerForm.Presence.OTHER).findings()).isEmpty();
		assertThat(desk.dispute(Compared.HR, no, "她在家养病231").findings()).isEmpty();
		assertThat(desk.settle(Compared.HR, no, "她回来了231").findings()).isEmpty();
		assertThat(people.rooms.get(MismatchDesk.class).find(Compared.HR, no).orElseThrow().history()).extracting(Happening::note)
			.contains("她在家养病231", "她回来了231");
		assertThat(people.rooms.log.rows()).noneMatch(row -> row.content().contains("231\"") && row.content().contains("她"));
		assertThat(people.rooms.log.timeline(no)).filteredOn(row -> row.action().equals("MISMATCH_DISPUTED")).singleElement()
			.satisfies(row -> assertThat(row.content()).contains("\"length\":8"));
		assertThat(people.rooms.log.timeline(no)).filteredOn(row -> row.action().equals("MISMATCH_ANSWERED")).singleElement()
			.satisfies(row -> assertThat(row.content()).contains("\"length\":").doesNotContain("reason"));
		assertThat(people.rooms.jdbc.sql("select count(*) from mismatch_event where note is not null and mismatch_id = ? and kind in ('ANSWERED', 'DISPUTED', 'SETTLED')")
			.param(Long.parseLong(no.substring(1))).query(Long.class).single()).isZero();
	}
}
