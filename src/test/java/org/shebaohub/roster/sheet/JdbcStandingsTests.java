package org.shebaohub.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.roster.fact.AsItStands;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;
import org.springframework.dao.DataAccessException;

class JdbcStandingsTests {

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-003-29 the store is asked for those whom a roster has already, and for nobody else")
	void asksForTheKnownOnly(Stores store) {
		Rooms rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster");
		new Enterprise(rooms).employs("E1", "张三", Enterprise.HANGZHOU, "2020-01-01", null);
		Standings.Roll roll = rooms.get(Standings.class).roll(OrgNode::path);
		assertThat(roll.of(List.of("E1", "N1"))).hasEntrySatisfying("E1",
				known -> assertThat(known).returns(LocalDate.of(2020, 1, 1), AsItStands::from).returns("张三", AsItStands::name))
			.doesNotContainKey("N1");
		rooms.jdbc.sql("drop table employment_state").update();
		assertThat(roll.of(List.of("N1", "N2"))).isEmpty();
		assertThatThrownBy(() -> roll.of(List.of("E1"))).isInstanceOf(DataAccessException.class);
		rooms.close();
	}
}
