package org.shebaohub.house;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebaohub.house.RouteFolder.RouteText;

/** What a route file must look like; each convention knows a change to a good file that breaks it. */
enum Shape implements Convention {

	ROUTES_ARE_DESCRIBED("claim-send", "    group: reimbursement\n    description: The one call\n", "",
			folder -> folder.routes().filter(route -> lacks(route, "id", "group", "description")).map(RouteNode::toString)),

	STEPS_ARE_DESCRIBED("claim-send", "            description: The desk records\n", "", folder -> folder.routes()
			.flatMap(route -> Stream.concat(Stream.of(route.child("from")), route.steps()))
			.filter(step -> lacks(step, "id", "description")).map(RouteNode::toString)),

	IDS_ARE_UNIQUE("claim-send", "id: claim-send-held", "id: claim-send-out", folder -> folder.routes()
			.flatMap(route -> Stream.concat(Stream.of(route, route.child("from")), route.steps()))
			.collect(Collectors.groupingBy(node -> node.text("id"))).entrySet().stream()
			.filter(each -> each.getValue().size() > 1 && !each.getKey().isEmpty())
			.map(each -> each.getKey() + " stands " + each.getValue().size() + " times")),

	ENTRY_ID_IS_THE_FILE_STEM("claim-send", "id: claim-send\n", "id: send-claim\n", folder -> folder.routeFiles()
			.filter(file -> file.routes().findFirst().stream().anyMatch(route -> !route.text("id").equals(file.stem())))
			.map(RouteText::name)),

	INNER_IDS_BEGIN_WITH_THE_FILE_STEM("claim-send", "id: claim-send-call\n", "id: call\n", folder -> folder.routes()
			.filter(route -> !(route.text("id") + "-").startsWith(route.file() + "-")).map(RouteNode::toString)),

	AT_MOST_THREE_ROUTES("other", "- route:\n    id: other-door\n", "- route:\n    id: other-4\n    from:\n      uri: direct:"
			+ "other-4\n      steps: []\n- route:\n    id: other-door\n", folder -> folder.routeFiles()
					.filter(file -> file.routes().count() > 3).map(RouteText::name)),

	AT_MOST_TEN_STEPS("claim-send", "        - bean:\n", "        - log:\n            message: x\n".repeat(9)
			+ "        - bean:\n", folder -> folder.routes().filter(route -> route.steps().count() > 10)
					.map(RouteNode::toString)),

	AT_MOST_120_LINES("claim-send", "- route:\n    id: claim-send-call\n", "\n".repeat(80)
			+ "- route:\n    id: claim-send-call\n", folder -> folder.routeFiles()
					.filter(file -> file.text().lines().count() > 120).map(RouteText::name)),

	CHOICES_STAND_ONE_DEEP("claim-send", "                - log:\n                    id: claim-send-held\n",
			"                - choice:\n                    otherwise:\n                      steps: []\n"
					+ "                - log:\n                    id: claim-send-held\n", folder -> choices(folder)
					.filter(choice -> choice.steps().anyMatch(step -> step.kind().equals("choice")))
					.map(RouteNode::toString)),

	CHOICES_HAVE_A_SAFE_BRANCH("claim-send", "otherwise:", "notOtherwise:", folder -> choices(folder)
			.filter(choice -> choice.child("otherwise").ownSteps().findAny().isEmpty()).map(RouteNode::toString)),

	DIRECT_IS_NAMED_AS_ITS_ROUTE("other", "uri: direct:other\n", "uri: direct:somewhere\n", folder -> folder.routes()
			.filter(route -> route.entryUri().startsWith("direct:"))
			.filter(route -> !route.entryUri().equals("direct:" + route.text("id"))).map(RouteNode::toString)),

	DIRECT_HAS_A_CONSUMER("claim-send", "uri: direct:claim-send-call\n      steps", "uri: direct:nobody\n      steps",
			folder -> directs(folder).filter(step -> folder.consumerOf(step.text("uri")).isEmpty())
					.map(RouteNode::toString)),

	DIRECT_KEEPS_OUT_OF_INNER_ROUTES("claim-send", "uri: direct:other\n", "uri: direct:other-inner\n",
			folder -> directs(folder).filter(step -> folder.consumerOf(step.text("uri"))
					.filter(file -> !file.stem().equals(step.file()))
					.filter(file -> !step.text("uri").equals("direct:" + file.stem())).isPresent())
					.map(RouteNode::toString)),

	ENDPOINTS_ARE_WRITTEN_OUT("claim-send", "uri: jms:queue:hub.claim.send", "uri: jms:queue:hub.claim.send?selector=x",
			folder -> folder.routes().flatMap(RouteNode::words).filter(each -> each.getKey().equals("uri"))
					.map(Map.Entry::getValue).filter(uri -> uri.contains("?")));

	private final Parts parts;

	Shape(String stem, String from, String to, Function<RouteFolder, Stream<String>> faults) {
		this.parts = new Parts(stem, from, to, faults);
	}

	@Override
	public Parts parts() {
		return parts;
	}

	private static boolean lacks(RouteNode node, String... words) {
		return Stream.of(words).anyMatch(word -> node.text(word).isBlank());
	}

	private static Stream<RouteNode> choices(RouteFolder folder) {
		return folder.routes().flatMap(RouteNode::steps).filter(step -> step.kind().equals("choice"));
	}

	private static Stream<RouteNode> directs(RouteFolder folder) {
		return folder.routes().flatMap(RouteNode::steps).filter(step -> step.text("uri").startsWith("direct:"));
	}
}
