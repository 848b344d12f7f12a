package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The catalogue in {@code src/docs/events.md}, held against what the doors take. */
@HubTest
class EventCatalogueTests {

	private static final Pattern TYPE = Pattern.compile("[a-z]+\\.[a-z.-]+[a-z0-9]");

	@Autowired
	private Environment environment;

	@Test
	@DisplayName("R-003-51 the catalogue covers HR, insurance, payroll, compliance and risk, and names what the doors take, each event once")
	void coversFiveDomains() throws IOException {
		Map<String, List<String>> taken = catalogue(" in ");
		assertThat(taken.keySet()).containsExactlyInAnyOrder("人事 · HR", "社保 · insurance", "薪酬 · payroll", "合规 · compliance",
				"风险 · risk");
		assertThat(taken.values()).noneMatch(List::isEmpty);
		assertThat(taken.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(doors());
		assertThat(catalogue(" out ").values().stream().flatMap(List::stream)).contains("hub.roster.changed.v1", "hub.task.opened.v1");
	}

	/** Each door answers an unknown type with those that it knows. */
	private List<String> doors() {
		Office office = new Office(environment);
		return Stream.of("HR_SYSTEM /api/hr/events", "ERP_SYSTEM /api/erp/events", "BUREAU_SYSTEM /api/bureau/events")
			.map(door -> door.split(" "))
			.flatMap(door -> types(office.as(door[0]).send(door[1], "application/cloudevents+json",
					HrEvents.event(HrEvents.id(), "nobody.knows", "employeeNo", "E1001")).body().at("/findings/0/remedy").asText()))
			.toList();
	}

	private static Map<String, List<String>> catalogue(String way) throws IOException {
		Map<String, List<String>> domains = new TreeMap<>();
		for (String part : Files.readString(Path.of("src/docs/events.md")).split("\n## ")) {
			String[] lines = part.split("\n");
			if (lines[0].contains(" · ")) {
				List<String> events = domains.computeIfAbsent(lines[0], domain -> new ArrayList<>());
				Arrays.stream(lines).map(line -> line.split("\\|")).filter(cells -> cells.length > 2 && cells[2].equals(way))
					.forEach(cells -> events.addAll(types(cells[1]).toList()));
			}
		}
		return domains;
	}

	private static Stream<String> types(String text) {
		return TYPE.matcher(text).results().map(MatchResult::group);
	}
}
