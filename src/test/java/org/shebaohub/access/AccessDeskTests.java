package org.shebaohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.PlainVault;
import org.shebaohub.testing.RecordingLog;
import org.shebaohub.testing.Stores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class AccessDeskTests {

	static final Actor ZHANG_SAN = new Actor("zhangsan", Set.of(Role.EMPLOYEE), new OrgNode("group/east/hangzhou"),
			new EmployeeNo("E1001"));

	final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	final RecordingLog log = new RecordingLog(clock);

	JdbcClient jdbc;

	AccessDesk desk;

	void open(Stores store) {
		DataSource source = store.dataSource();
		jdbc = JdbcClient.create(source);
		desk = instance(source);
		desk.enrol(ZHANG_SAN, "correct horse", Actor.HUB);
	}

	AccessDesk instance(DataSource source) {
		JdbcClient client = JdbcClient.create(source);
		return new AccessDesk(new JdbcAccounts(client), new JdbcTokens(client), new PlainVault(), log,
				new WallClock(clock),
				new AccessSettings(Duration.ofHours(12), Duration.ofSeconds(5), 5, Duration.ofSeconds(30)),
				new DataSourceTransactionManager(source));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a login gives a token that leads back to the actor with roles, scope and self")
	void tokenLeadsToActor(Stores store) {
		open(store);
		Session session = desk.login("zhangsan", "correct horse").orElseThrow();
		assertThat(desk.byToken(session.token())).contains(ZHANG_SAN);
		assertThat(log.actions()).contains("LOGGED_IN", "TOKEN_ISSUED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	void refusesWrongPasswordAndUnknownName(Stores store) {
		open(store);
		assertThat(desk.login("zhangsan", "wrong")).isEmpty();
		assertThat(desk.login("nobody", "nobody")).isEmpty();
		assertThat(desk.byToken("made-up")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-08 neither the password nor the token stands in the store")
	void keepsDigestsOnly(Stores store) {
		open(store);
		String token = desk.login("zhangsan", "correct horse").orElseThrow().token();
		assertThat(jdbc.sql("select password_hash from access_user").query(String.class).single())
			.startsWith("$2a$10$");
		assertThat(jdbc.sql("select digest from access_token").query(String.class).single()).doesNotContain(token);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	void endsTokenAtItsExpiryToTheSecond(Stores store) {
		open(store);
		String token = desk.login("zhangsan", "correct horse").orElseThrow().token();
		clock.advance(Duration.ofHours(12).minusSeconds(1));
		assertThat(desk.byToken(token)).isPresent();
		clock.advance(Duration.ofSeconds(1));
		assertThat(desk.byToken(token)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a revoked token ends here at once and on another instance within five seconds")
	void endsRevokedToken(Stores store) {
		DataSource source = store.dataSource();
		jdbc = JdbcClient.create(source);
		desk = instance(source);
		AccessDesk other = instance(source);
		desk.enrol(ZHANG_SAN, "correct horse", Actor.HUB);
		String token = desk.login("zhangsan", "correct horse").orElseThrow().token();
		assertThat(other.byToken(token)).isPresent();
		desk.logout(token);
		assertThat(desk.byToken(token)).isEmpty();
		clock.advance(Duration.ofSeconds(5));
		assertThat(other.byToken(token)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	void asksTheStoreOncePerMomentOnly(Stores store) {
		open(store);
		String token = desk.login("zhangsan", "correct horse").orElseThrow().token();
		desk.byToken(token);
		jdbc.sql("delete from access_token").update();
		assertThat(desk.byToken(token)).isPresent();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	void endsAllTokensWhenPasswordChanges(Stores store) {
		open(store);
		String token = desk.login("zhangsan", "correct horse").orElseThrow().token();
		desk.byToken(token);
		desk.enrol(ZHANG_SAN, "another", Actor.HUB);
		assertThat(desk.byToken(token)).isEmpty();
		assertThat(desk.login("zhangsan", "correct horse")).isEmpty();
		assertThat(desk.login("zhangsan", "another")).isPresent();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-04 the fifth wrong password in a row locks a name for thirty seconds, to the millisecond; the fourth does not")
	void makesGuessersWait(Stores store) {
		open(store);
		guess(4);
		assertThat(desk.login("zhangsan", "correct horse")).isPresent();
		guess(5);
		assertThat(desk.login("zhangsan", "correct horse")).isEmpty();
		assertThat(log.actions().stream().filter("LOGIN_LOCKED"::equals)).hasSize(1);
		clock.advance(Duration.ofSeconds(30).minusMillis(1));
		assertThat(desk.authenticate("zhangsan", "correct horse")).isEmpty();
		clock.advance(Duration.ofMillis(1));
		assertThat(desk.login("zhangsan", "correct horse")).isPresent();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-04 after the pause one more wrong password locks the name again; a right one forgives all")
	void goesOnCounting(Stores store) {
		open(store);
		guess(5);
		clock.advance(Duration.ofSeconds(30));
		guess(1);
		assertThat(desk.login("zhangsan", "correct horse")).isEmpty();
		clock.advance(Duration.ofSeconds(30));
		assertThat(desk.login("zhangsan", "correct horse")).isPresent();
		guess(4);
		assertThat(desk.login("zhangsan", "correct horse")).isPresent();
	}

	private void guess(int times) {
		for (int guess = 0; guess < times; guess++) {
			assertThat(desk.login("zhangsan", "wrong")).isEmpty();
		}
	}
}
