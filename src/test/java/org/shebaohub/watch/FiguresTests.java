package org.shebaohub.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.operationlog.LogCheck;
import org.shebaohub.payout.core.PayoutState;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Stores;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.SimpleStatusAggregator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

class FiguresTests {

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private final JdbcConnectors connectors = mock(JdbcConnectors.class);

	private final LogCheck log = mock(LogCheck.class);

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private Watch watch(Stores store) {
		JdbcClient jdbc = store.jdbcClient();
		Stream.of("C1 PAID", "C2 PAID", "C3 PARKED").map(line -> line.split(" ")).forEach(claim -> jdbc.sql("""
				insert into claim (claim_no, seq, employee_no, node, kind, date_of_service, total, state, filed_by, filed_at)
				values (:no, 1, 'E1001', 'group', 'HOSPITAL', date '2026-10-01', 100, :state, 'hr', timestamp with time zone '2026-10-12 01:00:00+00')
				""").param("no", claim[0]).param("state", claim[1]).update());
		Stream.of("1 OPEN 2026-10-12 00:58:20+00", "2 OPEN 2026-10-12 02:00:00+00", "3 PARKED 2026-10-11 00:00:00+00").forEach(line -> jdbc.sql("""
				insert into message_out (kind, counterpart, subject, state, due, attempts, posted_at, content, digest)
				values ('k', 'bank', :subject, :state, cast(:due as timestamp with time zone), 0, cast(:due as timestamp with time zone), :content, 'd')
				""").param("subject", line.split(" ")[0]).param("state", line.split(" ")[1]).param("due", line.split(" ", 3)[2])
			.param("content", new byte[0]).update());
		return new Watch(new JdbcFigures(jdbc), connectors, new BusinessClock(clock), new WallClock(clock));
	}

	private double gauge(String name, String... tags) {
		return registry.get(name).tags(tags).gauge().value();
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("counts claims, payouts, cases and messages as the store has them, and how long the oldest has waited")
	void counts(Stores store) {
		given(connectors.all()).willReturn(List.of());
		new Figures(watch(store), log).bindTo(registry);
		assertThat(gauge("hub.claims", "state", "PAID")).isEqualTo(2);
		assertThat(gauge("hub.claims", "state", "PARKED")).isEqualTo(1);
		assertThat(gauge("hub.claims", "state", "HELD")).isZero();
		assertThat(gauge("hub.payout.unknown")).isZero();
		assertThat(gauge("hub.cases.open", "level", "1")).isZero();
		assertThat(gauge("hub.messages", "state", "OPEN")).isEqualTo(2);
		assertThat(gauge("hub.messages", "state", "PARKED")).isEqualTo(1);
		assertThat(gauge("hub.outbox.age")).isEqualTo(100);
		given(log.flaws()).willReturn(2.0);
		assertThat(gauge("hub.log.flaws")).isEqualTo(2);
	}

	@Test
	@DisplayName("tells of each connector how long ago it last succeeded, and looks at the store once for all of it")
	void tellsOfConnectors() {
		given(connectors.all()).willReturn(List.of(new Connector("bank", clock.instant().minusSeconds(90), 3, 2, 0)));
		new Figures(watch(Stores.H2), log).bindTo(registry);
		assertThat(gauge("hub.connectors")).isEqualTo(1);
		assertThat(gauge("hub.connector.last.success", "connector", "bank")).isEqualTo(90);
		assertThat(gauge("hub.connector.waiting", "connector", "bank")).isEqualTo(3);
		verify(connectors, times(1)).all();
		clock.advance(Duration.ofSeconds(11));
		assertThat(gauge("hub.connector.last.success", "connector", "bank")).isEqualTo(101);
	}

	@Test
	@DisplayName("FM-06 while the store is away the figures are the last ones, and before the first look none")
	void survivesTheStore() {
		given(connectors.all()).willThrow(new DataAccessResourceFailureException("away")).willReturn(List.of())
			.willThrow(new DataAccessResourceFailureException("away"));
		new Figures(watch(Stores.H2), log).bindTo(registry);
		assertThat(gauge("hub.claims", "state", "PAID")).isNaN();
		clock.advance(Duration.ofSeconds(11));
		assertThat(gauge("hub.claims", "state", "PAID")).isEqualTo(2);
		clock.advance(Duration.ofSeconds(11));
		assertThat(gauge("hub.claims", "state", "PAID")).isEqualTo(2);
	}

	@Test
	@DisplayName("knows every state of a payout")
	void knowsThePayouts() {
		assertThat(Figures.PAYOUTS).containsExactlyInAnyOrderElementsOf(Stream.of(PayoutState.values()).map(Enum::name).toList());
	}

	@Test
	@DisplayName("a connector whose messages are tried again shows it, and makes the hub no less healthy")
	void partnersDoNotFailTheHub() {
		given(connectors.all()).willReturn(List.of(new Connector("bank", null, 3, 2, 1),
				new Connector("sms", clock.instant(), 0, 0, 0)));
		ConnectorsHealth health = new ConnectorsHealth(watch(Stores.H2));
		Status bank = ((HealthIndicator) health.getContributor("bank")).health().getStatus();
		assertThat(bank).isEqualTo(ConnectorsHealth.TRYING);
		assertThat(((HealthIndicator) health.getContributor("sms")).health().getStatus()).isEqualTo(Status.UP);
		assertThat(health.getContributor("nobody")).isNull();
		assertThat(health).hasSize(2);
		assertThat(new SimpleStatusAggregator().getAggregateStatus(bank, Status.UP)).isEqualTo(Status.UP);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("reads of each connector what waits, what is tried again, and when it last took something")
	void readsConnectors(Stores store) {
		JdbcClient jdbc = store.jdbcClient();
		Stream.of("bank DONE 1 2026-10-12T00:10:00Z", "bank DONE 1 2026-10-12T00:40:00Z", "bank OPEN 2 -", "bank OPEN 0 -", "sms PARKED 3 -", "hub OPEN 0 -")
			.map(line -> line.split(" ")).forEach(row -> jdbc.sql("""
				insert into message_out (kind, counterpart, subject, state, due, attempts, posted_at, closed_at, content, digest)
				values ('k', :to, 's', :state, :at, :attempts, :at, :closed, :content, 'd')
				""").param("to", row[0]).param("state", row[1]).param("attempts", Integer.parseInt(row[2])).param("content", new byte[0])
				.param("at", Timestamp.from(clock.instant())).param("closed", row[3].equals("-") ? null : Timestamp.from(Instant.parse(row[3]))).update());
		assertThat(new JdbcConnectors(jdbc).all()).containsExactly(new Connector("bank", Instant.parse("2026-10-12T00:40:00Z"), 2, 1, 0),
				new Connector("sms", null, 0, 0, 1));
	}
}
