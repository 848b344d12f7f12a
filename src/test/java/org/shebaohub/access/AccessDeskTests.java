package org.shebaohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.OrgNodeMoved;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.PlainVault;
import org.shebaohub.testing.RecordingLog;
import org.shebaohub.testing.Stores;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class AccessDeskTests {

	static final Actor ZHANG_SAN = new Actor("zhangsan", Set.of(Role.EMPLOYEE), new OrgNode("group/east/hangzhou"),
			new EmployeeNo("E1001"));

	private static final String HOME = "10.0.0.7";

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
		return new AccessDesk(accounts(client), new JdbcTokens(client, accounts(client), new PlainVault()), new PlainVault(), log,
				new WallClock(clock),
				new AccessSettings(Duration.ofHours(12), Duration.ofSeconds(5), 5, Duration.ofSeconds(30), 4),
				new DataSourceTransactionManager(source));
	}

	private static JdbcAccounts accounts(JdbcClient client) {
		return new JdbcAccounts(client, new PlainVault());
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-29 FM-31 a user whose roles, scope or password somebody wrote into the store is unknown, and named to whoever looks at all")
	void knowsNoAccountThatWasWrittenPastTheHub(Stores store) {
		for (String edit : List.of("update access_user set roles = 'EMPLOYEE,FINANCE_MANAGER'", "update access_user set scope_node = 'group'",
				"update access_user set self_no = 'E1002'", "update access_user set name = 'lisi' where name = 'zhangsan'",
				"insert into access_user select 'mallory', password_hash, roles, scope_node, self_no, active, digest from access_user")) {
			open(store);
			AccountRows rows = new AccountRows(accounts(jdbc), new PlainVault());
			assertThat(rows.altered()).isEmpty();
			jdbc.sql(edit).update();
			String name = edit.contains("lisi") ? "lisi" : edit.contains("mallory") ? "mallory" : "zhangsan";
			assertThat(desk.login(name, "correct horse", HOME)).as(edit).isEmpty();
			assertThat(desk.byName(name)).as(edit).isEmpty();
			assertThat(rows.altered()).as(edit).containsExactly("user/" + name);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-29 a token that is made another user's, or lives again after it was revoked, opens nothing")
	void knowsNoTokenThatWasAltered(Stores store) {
		open(store);
		desk.enrol(new Actor("wang", Set.of(Role.FINANCE_MANAGER), new OrgNode("group"), null), "x", Actor.HUB);
		String token = desk.login("zhangsan", "correct horse", HOME).orElseThrow().token();
		jdbc.sql("update access_token set user_name = 'wang'").update();
		assertThat(desk.byToken(token)).isEmpty();
		jdbc.sql("update access_token set user_name = 'zhangsan'").update();
		assertThat(desk.byToken(token)).contains(ZHANG_SAN);
		desk.logout(token);
		jdbc.sql("update access_token set revoked_at = null").update();
		assertThat(desk.byToken(token)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-83 FM-31 FM-33 a user moves with his node and stays genuine, one who was altered stays altered; those from before digests are sealed")
	void movesWithTheNode(Stores store) {
		open(store);
		AccountRows rows = new AccountRows(accounts(jdbc), new PlainVault());
		OrgNodeMoved moved = new OrgNodeMoved(new OrgNode("group/east"), new OrgNode("group/new"));
		jdbc.sql("update access_user set scope_node = 'group/new/hangzhou'").update();
		rows.on(moved);
		assertThat(desk.byName("zhangsan")).get().satisfies(actor -> assertThat(actor.scope().path()).isEqualTo("group/new/hangzhou"));
		jdbc.sql("update access_user set roles = 'ADMIN', scope_node = 'group/east/hangzhou'").update();
		rows.on(new OrgNodeMoved(moved.to(), moved.from()));
		assertThat(rows.altered()).hasSize(1);
		jdbc.sql("update access_user set digest = ''").update();
		assertThat(rows.sealFirst()).isEqualTo(1);
		assertThat(rows.altered()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a login gives a token that leads back to the actor with roles, scope and self")
	void tokenLeadsToActor(Stores store) {
		open(store);
		Session session = desk.login("zhangsan", "correct horse", HOME).orElseThrow();
		assertThat(desk.byToken(session.token())).contains(ZHANG_SAN);
		assertThat(log.actions()).contains("LOGGED_IN", "TOKEN_ISSUED");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	void refusesWrongPasswordAndUnknownName(Stores store) {
		open(store);
		assertThat(desk.login("zhangsan", "wrong", HOME)).isEmpty();
		assertThat(desk.login("nobody", "nobody", HOME)).isEmpty();
		assertThat(desk.byToken("made-up")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-08 neither the password nor the token stands in the store")
	void keepsDigestsOnly(Stores store) throws IOException {
		open(store);
		String token = desk.login("zhangsan", "correct horse", HOME).orElseThrow().token();
		assertThat(jdbc.sql("select password_hash from access_user").query(String.class).single()).startsWith("$2a$04$");
		AccessSettings shipped = new Binder(ConfigurationPropertySources.from(new YamlPropertySourceLoader()
			.load("shipped", new ClassPathResource("application.yaml")))).bindOrCreate("hub.access", AccessSettings.class);
		assertThat(new Passwords(new FailedLogins(shipped), shipped.passwordCost()).hash("correct horse")).startsWith("$2a$10$");
		assertThat(jdbc.sql("select digest from access_token").query(String.class).single()).doesNotContain(token);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	void endsTokenAtItsExpiryToTheSecond(Stores store) {
		open(store);
		String token = desk.login("zhangsan", "correct horse", HOME).orElseThrow().token();
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
		String token = desk.login("zhangsan", "correct horse", HOME).orElseThrow().token();
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
		String token = desk.login("zhangsan", "correct horse", HOME).orElseThrow().token();
		desk.byToken(token);
		jdbc.sql("delete from access_token").update();
		assertThat(desk.byToken(token)).isPresent();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	void endsAllTokensWhenPasswordChanges(Stores store) {
		open(store);
		String token = desk.login("zhangsan", "correct horse", HOME).orElseThrow().token();
		desk.byToken(token);
		desk.enrol(ZHANG_SAN, "another", Actor.HUB);
		assertThat(desk.byToken(token)).isEmpty();
		assertThat(desk.login("zhangsan", "correct horse", HOME)).isEmpty();
		assertThat(desk.login("zhangsan", "another", HOME)).isPresent();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-04 the fifth wrong password in a row locks an address out of a name for thirty seconds, to the millisecond; the fourth does not")
	void makesGuessersWait(Stores store) {
		open(store);
		guess(4);
		assertThat(desk.login("zhangsan", "correct horse", HOME)).isPresent();
		guess(5);
		assertThat(desk.login("zhangsan", "correct horse", HOME)).isEmpty();
		assertThat(log.actions().stream().filter("LOGIN_LOCKED"::equals)).hasSize(1);
		clock.advance(Duration.ofSeconds(30).minusMillis(1));
		assertThat(desk.authenticate("zhangsan", "correct horse", HOME)).isEmpty();
		clock.advance(Duration.ofMillis(1));
		assertThat(desk.login("zhangsan", "correct horse", HOME)).isPresent();
	}

	@Test
	@DisplayName("SEC-04 a name longer than any user's is refused unasked, so that no failures are counted under megabytes of it")
	void refusesNamesThatNobodyHas() {
		JdbcAccounts all = Mockito.mock(JdbcAccounts.class);
		AccessDesk busy = new AccessDesk(all, null, new PlainVault(), log, new WallClock(clock),
				new AccessSettings(Duration.ofHours(12), Duration.ofSeconds(5), 5, Duration.ofSeconds(30), 4),
				Mockito.mock(PlatformTransactionManager.class));
		assertThat(busy.authenticate("x".repeat(61), "wrong", HOME)).isEmpty();
		Mockito.verifyNoInteractions(all);
		assertThat(busy.authenticate("x".repeat(60), "wrong", HOME)).isEmpty();
		Mockito.verify(all).find("x".repeat(60));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-04 after the pause one more wrong password locks again; a right one forgives all")
	void goesOnCounting(Stores store) {
		open(store);
		guess(5);
		clock.advance(Duration.ofSeconds(30));
		guess(1);
		assertThat(desk.login("zhangsan", "correct horse", HOME)).isEmpty();
		clock.advance(Duration.ofSeconds(30));
		assertThat(desk.login("zhangsan", "correct horse", HOME)).isPresent();
		guess(4);
		assertThat(desk.login("zhangsan", "correct horse", HOME)).isPresent();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("SEC-04 who guesses at somebody's password locks his own address out, and nobody else's")
	void locksOutNobodyElse(Stores store) {
		open(store);
		guess(5);
		assertThat(desk.login("zhangsan", "correct horse", "10.0.0.8")).isPresent();
		assertThat(desk.login("zhangsan", "correct horse", HOME)).isEmpty();
	}

	private void guess(int times) {
		for (int guess = 0; guess < times; guess++) {
			assertThat(desk.login("zhangsan", "wrong", HOME)).isEmpty();
		}
	}
}
