package org.shebaohub.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.policy.RuleDesk.Change;
import org.shebaohub.policy.RuleDesk.Rule;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

class RuleDeskTests {

	private static final OrgNode CITY = Enterprise.HANGZHOU;

	private static final Actor HR = Enterprise.person("hr.manager", CITY, Role.HR_MANAGER);

	private static final Actor OTHER_HR = Enterprise.person("hr.other", CITY, Role.HR_MANAGER);

	private static final Actor FINANCE = Enterprise.person("finance.manager", CITY, Role.FINANCE_MANAGER);

	private static final LocalDate JULY = LocalDate.parse("2026-07-01");

	@Test
	@DisplayName("R-000-86 the example of a city's rules answers every question that the hub does not answer itself")
	void exampleIsWhole() throws IOException {
		JsonNode example = new ObjectMapper().readTree(Path.of("src/deploy/rules.example.json").toFile());
		assertThat(example.path("rules").fieldNames()).toIterable()
			.contains(List.of(PolicyName.values()).stream().filter(name -> name.otherwise == null).map(name -> name.key).toArray(String[]::new));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-63 SEC-06 the rules of a city hold when two people say the same, and one of them owns each rule; one person changes none, however often he says it")
	void takesTwoPeople(Stores store) throws IOException {
		try (Rooms rooms = rooms(store)) {
			RuleDesk desk = rooms.get(RuleDesk.class);
			Change whole = example();
			assertThat(desk.set(HR, whole).outcome()).isEqualTo(Outcome.HELD);
			assertThat(desk.set(HR, whole).findings()).extracting(Finding::code).containsExactly("SECOND_PERSON_NEEDED");
			assertThat(desk.set(FINANCE, new Change(CITY, JULY.plusDays(1), whole.source(), whole.rules())).outcome()).isEqualTo(Outcome.HELD);
			assertThat(desk.set(FINANCE, with(whole, "payout.perDay", "9.00")).outcome()).isEqualTo(Outcome.HELD);
			assertThat(set(desk, "payout.perDay")).isNull();
			assertThat(desk.waiting(FINANCE)).hasSize(3);
			assertThat(desk.set(OTHER_HR, whole).findings()).extracting(Finding::code).as("neither owns the money").containsOnly("ROLE_NEEDED");
			assertThat(desk.set(FINANCE, whole).outcome()).isEqualTo(Outcome.ACCEPTED);
			assertThat(rooms.get(PolicyDesk.class).payout(CITY, JULY).releaseAbove()).isEqualTo(Yuan.of(whole.rules().get("payout.releaseAbove")));
			assertThat(rooms.get(PolicyDesk.class).gaps(JULY)).isEmpty();
			assertThat(desk.waiting(FINANCE)).as("both words were used").hasSize(2);
			assertThat(rooms.log.timeline("policy/" + CITY + "/payout.perDay")).singleElement().satisfies(row -> {
				assertThat(row.actor()).isEqualTo("finance.manager");
				assertThat(row.content()).contains("asked for by hr.manager");
			});
			assertThat(rooms.log.timeline("policy/" + CITY)).extracting(row -> row.actor() + " " + row.action())
				.startsWith("hr.manager POLICY_PROPOSED");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-90 a changed rule holds from its day on, and says since when and by whose notice it holds")
	void holdsFromItsDay(Stores store) throws IOException {
		try (Rooms rooms = rooms(store)) {
			RuleDesk desk = rooms.get(RuleDesk.class);
			together(desk, example());
			LocalDate later = LocalDate.parse("2027-01-01");
			together(desk, new Change(CITY, later, "notice of 2026-12", Map.of("deduction.minimumWage", "2660.00")));
			assertThat(rule(desk, "deduction.minimumWage", later.minusDays(1)).value()).isEqualTo("2490.00");
			assertThat(rule(desk, "deduction.minimumWage", later)).satisfies(rule -> {
				assertThat(rule.value()).isEqualTo("2660.00");
				assertThat(rule.setFor()).isEqualTo(CITY);
				assertThat(rule.validFrom()).isEqualTo(later);
				assertThat(rule.source()).contains("notice of 2026-12");
				assertThat(rule.owner()).isEqualTo(Role.FINANCE_MANAGER);
			});
			assertThat(rule(desk, "case.escalation", later).setFor()).as("the hub's own").isNull();
			assertThat(desk.inForce(Enterprise.person("x", Enterprise.CHANGZHOU, Role.HR_MANAGER), CITY, later)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("a word counts for thirty days")
	void forgetsAWord(Stores store) throws IOException {
		try (Rooms rooms = rooms(store)) {
			RuleDesk desk = rooms.get(RuleDesk.class);
			desk.set(HR, example());
			rooms.clock.advance(RuleDesk.WORD_COUNTS);
			assertThat(desk.waiting(HR)).hasSize(1);
			rooms.clock.advance(Duration.ofMillis(1));
			assertThat(desk.waiting(HR)).isEmpty();
			assertThat(desk.set(FINANCE, example()).outcome()).isEqualTo(Outcome.HELD);
			assertThat(desk.set(HR, example()).outcome()).isEqualTo(Outcome.ACCEPTED);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("A-23 rules that leave a question of the place open are refused, each by name: the hub would not start with them")
	void refusesGaps(Stores store) throws IOException {
		try (Rooms rooms = rooms(store)) {
			Map<String, String> some = new HashMap<>(example().rules());
			some.remove("claim.maxLines");
			some.remove("arrears.bills");
			Decision decision = rooms.get(RuleDesk.class).set(HR, new Change(CITY, JULY, "a notice", some));
			assertThat(decision.findings()).extracting(Finding::code).containsExactly("POLICY_INCOMPLETE", "POLICY_INCOMPLETE");
			assertThat(decision.findings()).extracting(Finding::evidence).anyMatch(text -> text.contains("claim.maxLines"))
				.anyMatch(text -> text.contains("arrears.bills"));
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-90 SEC-06 a rule of a place ends when two people say so: from its day on the one above holds, the days before keep theirs, and one that is needed cannot end")
	void endsARule(Stores store) throws IOException {
		try (Rooms rooms = rooms(store)) {
			RuleDesk desk = rooms.get(RuleDesk.class);
			together(desk, example());
			Change group = new Change(new OrgNode("group"), JULY, "a decision", Map.of("claim.maxLines", "77"));
			Actor above = Enterprise.person("group.hr", new OrgNode("group"), Role.HR_MANAGER);
			Actor aboveToo = Enterprise.person("group.finance", new OrgNode("group"), Role.FINANCE_MANAGER);
			LocalDate later = LocalDate.parse("2027-01-01");
			Change end = new Change(CITY, later, "a notice", Map.of("claim.maxLines", ""));
			assertThat(desk.set(HR, end).findings()).extracting(Finding::code).as("nothing above it").containsExactly("POLICY_INCOMPLETE");
			desk.set(above, group);
			assertThat(desk.set(aboveToo, group).findings()).isEmpty();
			assertThat(desk.set(HR, new Change(CITY, later, "a notice", Map.of("case.escalation", ""))).findings()).extracting(Finding::code)
				.containsExactly("POLICY_NOT_SET");
			together(desk, end);
			assertThat(rule(desk, "claim.maxLines", later.minusDays(1)).value()).isEqualTo(example().rules().get("claim.maxLines"));
			assertThat(rule(desk, "claim.maxLines", later)).satisfies(rule -> assertThat(rule.value() + " of " + rule.setFor()).isEqualTo("77 of group"));
			assertThat(desk.set(above, new Change(new OrgNode("group"), JULY, "a decision", Map.of("claim.maxLines", ""))).findings())
				.as("the city needs it, from its own end on").extracting(Finding::evidence).singleElement().asString().contains(CITY.path(), "claim.maxLines", later.toString());
			assertThat(rooms.log.timeline("policy/" + CITY + "/claim.maxLines")).extracting(row -> row.action()).containsExactly("POLICY_SET", "POLICY_ENDED");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-63 SEC-06 whoever asked for a rule takes it back, and nobody else does: then another's word is the first again")
	void takesBackAWord(Stores store) throws IOException {
		try (Rooms rooms = rooms(store)) {
			RuleDesk desk = rooms.get(RuleDesk.class);
			desk.set(HR, example());
			assertThat(desk.withdraw(FINANCE, example()).findings()).extracting(Finding::code).containsExactly("POLICY_WORD_UNKNOWN");
			assertThat(desk.waiting(HR)).hasSize(1);
			assertThat(desk.withdraw(HR, desk.waiting(HR).get(0).change()).outcome()).isEqualTo(Outcome.ACCEPTED);
			assertThat(desk.waiting(HR)).isEmpty();
			assertThat(desk.set(FINANCE, example()).outcome()).isEqualTo(Outcome.HELD);
			assertThat(rooms.log.timeline("policy/" + CITY)).extracting(row -> row.actor() + " " + row.action())
				.contains("hr.manager POLICY_WITHDRAWN");
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("an unknown name, an unreadable value, no source, an unlikely day and a person who may not are all named at once")
	void refusesABadChange(Stores store) {
		try (Rooms rooms = rooms(store)) {
			RuleDesk desk = rooms.get(RuleDesk.class);
			Change bad = new Change(CITY, LocalDate.parse("2062-07-01"), " ", Map.of("arrears.resume", "SOON", "arrears.bills", "SOMEBODY"));
			assertThat(desk.set(Enterprise.person("x", Enterprise.CHANGZHOU, Role.HR_MANAGER), bad).findings()).extracting(Finding::code)
				.containsExactlyInAnyOrder("POLICY_NOT_KNOWN", "POLICY_VALUE_UNREADABLE", "POLICY_SOURCE_MISSING", "POLICY_DATE_UNLIKELY", "NOT_ALLOWED");
			assertThat(desk.set(HR, new Change(CITY, JULY, "a notice", Map.of())).findings()).extracting(Finding::code).containsExactly("POLICY_EMPTY");
			List.of(Role.HR, Role.FINANCE, Role.ADMIN, Role.AUDITOR).forEach(role -> assertThat(
					desk.set(Enterprise.person("x", CITY, role), new Change(CITY, JULY, "a notice", Map.of("arrears.creditDays", "5"))).findings())
				.extracting(Finding::code).contains("NOT_ALLOWED"));
		}
	}

	private static Rooms rooms(Stores store) {
		return new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy");
	}

	private static Change example() throws IOException {
		Map<String, String> rules = new HashMap<>();
		new ObjectMapper().readTree(Path.of("src/deploy/rules.example.json").toFile()).path("rules").fields()
			.forEachRemaining(rule -> rules.put(rule.getKey(), rule.getValue().asText()));
		return new Change(CITY, JULY, "a notice", rules);
	}

	private static Change with(Change change, String name, String value) {
		Map<String, String> rules = new HashMap<>(change.rules());
		rules.put(name, value);
		return new Change(change.node(), change.validFrom(), change.source(), rules);
	}

	private static void together(RuleDesk desk, Change change) {
		assertThat(desk.set(HR, change).outcome()).isEqualTo(Outcome.HELD);
		assertThat(desk.set(FINANCE, change).findings()).isEmpty();
	}

	private static String set(RuleDesk desk, String name) {
		return rule(desk, name, JULY).value();
	}

	private static Rule rule(RuleDesk desk, String name, LocalDate on) {
		return desk.inForce(HR, CITY, on).stream().filter(rule -> rule.name().equals(name)).findFirst().orElseThrow();
	}
}
