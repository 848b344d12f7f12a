package org.shebaohub.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.RecordingLog;
import org.shebaohub.testing.Stores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PolicyDeskTests {

	private static final OrgNode EAST = new OrgNode("group/east");

	private static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");

	private static final LocalDate JULY = LocalDate.parse("2026-07-01");

	private final RecordingLog log = new RecordingLog();

	private TransactionTemplate transaction;

	private PolicyDesk desk;

	@ParameterizedTest
	@DisplayName("R-000-67 the nearest node upwards with a rule in force decides")
	@EnumSource(Stores.class)
	void letsABranchOverride(Stores store) {
		open(store);
		set(EAST, "payout.releaseAbove", "5000.00", JANUARY);
		setRest(EAST);
		assertThat(desk.payout(HANGZHOU, JULY).releaseAbove()).isEqualTo(Yuan.of("5000.00"));
		set(HANGZHOU, "payout.releaseAbove", "900.00", JULY);
		assertThat(desk.payout(HANGZHOU, JULY).releaseAbove()).isEqualTo(Yuan.of("900.00"));
		assertThat(desk.payout(HANGZHOU, JULY.minusDays(1)).releaseAbove()).isEqualTo(Yuan.of("5000.00"));
		assertThat(desk.payout(EAST, JULY).releaseAbove()).isEqualTo(Yuan.of("5000.00"));
	}

	@ParameterizedTest
	@DisplayName("R-000-90 a change is effective-dated, logged with what stood before, and the later of two wins")
	@EnumSource(Stores.class)
	void logsAChange(Stores store) {
		open(store);
		setRest(EAST);
		set(EAST, "arrears.graceMonths", "3", JANUARY);
		set(EAST, "arrears.graceMonths", "2", JANUARY);
		assertThat(desk.arrears(HANGZHOU, JULY).graceMonths()).isEqualTo(2);
		assertThat(log.timeline("policy/group/east/arrears.graceMonths")).hasSize(3)
			.last()
			.satisfies(row -> assertThat(row.content()).contains("\"before\":\"3\"", "\"value\":\"2\""));
	}

	@ParameterizedTest
	@DisplayName("A-23 a missing rule names the place, the rule and the day, and is never guessed")
	@EnumSource(Stores.class)
	void namesAMissingRule(Stores store) {
		open(store);
		assertThatThrownBy(() -> desk.paymentCutoff(HANGZHOU, InsuranceMonth.of(2026, 8)))
			.isInstanceOf(PolicyMissing.class)
			.hasMessageContaining("group/east/hangzhou")
			.hasMessageContaining("contribution.paymentCutoff")
			.hasMessageContaining("2026-08-01");
	}

	@ParameterizedTest
	@DisplayName("the start check names what is missing in each place that has rules of its own")
	@EnumSource(Stores.class)
	void findsGaps(Stores store) {
		open(store);
		setRest(HANGZHOU);
		assertThat(desk.gaps(JULY)).isEmpty();
		set(new OrgNode("group/east/changzhou"), "arrears.graceMonths", "3", JANUARY);
		long mustBeSet = java.util.Arrays.stream(PolicyName.values()).filter(name -> name.otherwise == null).count();
		assertThat(desk.gaps(JULY)).hasSize((int) mustBeSet - 1)
			.allMatch(gap -> gap.contains("group/east/changzhou"));
	}

	@ParameterizedTest
	@DisplayName("a rule that holds later leaves no gap today")
	@EnumSource(Stores.class)
	void looksAtTheDay(Stores store) {
		open(store);
		set(HANGZHOU, "arrears.graceMonths", "3", JULY);
		assertThat(desk.gaps(JULY.minusDays(1))).isEmpty();
		assertThat(desk.gaps(JULY)).isNotEmpty();
	}

	private void open(Stores store) {
		DataSource dataSource = store.dataSource();
		JdbcPolicies policies = new JdbcPolicies(JdbcClient.create(dataSource));
		MovableClock clock = MovableClock.at("2026-10-12T09:00");
		desk = new PolicyDesk(policies, new RememberedBook(policies, new WallClock(clock)),
				new PolicyConfiguration().workingDays(), log, new BusinessClock(clock));
		transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
	}

	private void setRest(OrgNode node) {
		set(node, "arrears.graceMonths", "3", JANUARY);
		set(node, "arrears.creditDays", "5", JANUARY);
		set(node, "arrears.resumeRule", "NEXT_DAY", JANUARY);
		set(node, "arrears.bills", "EMPLOYER", JANUARY);
		set(node, "contribution.paymentCutoff", "M+0 DAY 25 PREVIOUS", JANUARY);
		set(node, "contribution.enrolmentCutoff", "M+0 DAY 20 EXACT", JANUARY);
		set(node, "claim.maxLineAmount", "99999999.99", JANUARY);
		set(node, "claim.maxLines", "100", JANUARY);
		set(node, "deduction.minimumWage", "2490.00", JANUARY);
		set(node, "claim.withinYears", "3", JANUARY);
		for (String ceiling : new String[] { "releaseAbove", "perPayeeDay", "perDay", "perPayout" }) {
			if (!(node.equals(EAST) && ceiling.equals("releaseAbove"))) {
				set(node, "payout." + ceiling, "70000.00", JANUARY);
			}
		}
	}

	private void set(OrgNode node, String name, String value, LocalDate from) {
		assertThat(transaction.execute(status -> desk.set(Actor.HUB, node, name, value, from)).findings()).isEmpty();
	}
}
