package org.shebaohub.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class PayeeTamperingTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-31 FM-33 a number that was made another person's in the store has no account to pay to, and is named; those from before digests are sealed")
	void knowsNoAccountOfAnAccomplice(Stores store) {
		try (Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster")) {
			Enterprise enterprise = new Enterprise(rooms);
			EmployeeNo wang = enterprise.employs("E1005", "王五", Enterprise.HANGZHOU, "2020-01-01", null);
			enterprise.employs("E1006", "李四", Enterprise.HANGZHOU, "2020-01-01", null);
			rooms.jdbc.sql("update employment set digest = ''").update();
			assertThat(rooms.sealFirst()).isEqualTo(2);
			RosterDesk desk = rooms.get(RosterDesk.class);
			assertThat(desk.payeeAccount(wang)).isPresent();
			assertThat(rooms.altered()).isEmpty();
			rooms.jdbc.sql("update employment set person_id = (select person_id from employment where employee_no = 'E1006') where employee_no = 'E1005'")
				.update();
			assertThat(desk.payeeAccount(wang)).isEmpty();
			assertThat(rooms.altered()).containsExactly("employment E1005");
		}
	}
}
