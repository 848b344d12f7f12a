package org.shebaohub.house;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shebaohub.house.RouteFolder.RouteText;

/** What a route file must keep its hands off; each convention knows a change to a good file that breaks it. */
enum Restraint implements Convention {

	NO_LITERAL_ADDRESS("bank-send-action", "{{hub.bank.url}}", "http://bank.example", folder -> folder.files().stream()
			.filter(file -> Known.ADDRESS.matcher(file.text()).find()).map(RouteText::name)),

	ONLY_CONNECTORS_GO_OUTSIDE("claim-send", "kamelet:bank-send-action/claim-send-call-bank-send-action",
			"https:{{hub.bank.url}}", folder -> folder.routes().flatMap(RouteNode::steps)
					.filter(step -> !step.text("uri").isEmpty())
					.filter(step -> !step.text("uri").matches("(direct|seda|kamelet|jms:queue:hub\\.).*"))
					.map(RouteNode::toString)),

	NO_DYNAMIC_OR_HIDDEN_STEP("claim-send", "        - bean:", "        - toD:", folder -> folder.files().stream()
			.flatMap(Restraint::nodes).flatMap(RouteNode::steps).filter(step -> Known.BANNED.contains(step.kind()))
			.map(RouteNode::toString)),

	NO_ADDRESS_BY_HEADER("other", "            pattern: \"*\"\n", "            pattern: \"*\"\n        - setHeader:\n"
			+ "            name: CamelHttpUri\n", folder -> words(folder).filter(each -> each.getKey().equals("name"))
					.filter(each -> each.getValue().matches("(?i)CamelHttp(Uri|Host).*|CamelToD.*"))
					.map(Map.Entry::getValue)),

	ONLY_SIMPLE_LANGUAGES("claim-send", "                simple:", "                groovy:", folder -> words(folder)
			.map(Map.Entry::getKey).filter(Known.LANGUAGES::contains)),

	ONE_COMPARISON_EACH("claim-send", "== 'SEND'", "== 'SEND' && ${body} != null", folder -> words(folder)
			.filter(each -> each.getKey().equals("expression")).map(Map.Entry::getValue)
			.filter(text -> Known.TWO_COMPARISONS.matcher(text).find())),

	NO_SQL("other", "message: here", "message: select * from claim", folder -> folder.files().stream().map(RouteText::text)
			.filter(text -> Known.SQL.matcher(text).find())),

	ERRORS_HAVE_ONE_PLACE("other", "      uri: direct:other\n", "      uri: direct:other\n      onException: []\n",
			folder -> folder.files().stream().filter(file -> !file.stem().equals("error-handling"))
					.filter(file -> Known.ERRORS.matcher(file.text()).find()).map(RouteText::name)),

	DOORS_STRIP_HEADERS("other", "- removeHeaders:", "- removeProperties:", folder -> folder.routes()
			.filter(route -> route.entryUri().startsWith("platform-http:"))
			.filter(route -> route.steps().noneMatch(Restraint::stripsHeaders)).map(RouteNode::toString)),

	KAMELETS_STRIP_HEADERS_FIRST("bank-send-action", "- removeHeaders:", "- removeHeader:", folder -> folder.kamelets()
			.filter(file -> file.part("spec.template.from").ownSteps().limit(1).noneMatch(Restraint::stripsHeaders))
			.map(RouteText::name)),

	KAMELETS_ARE_DESCRIBED("bank-send-action", "    description: Sends one thing\n", "", folder -> folder.kamelets()
			.filter(file -> file.part("spec.definition").text("title").isEmpty()
					|| file.part("spec.definition").text("description").isEmpty()
					|| file.part("metadata.labels").body().isEmpty())
			.map(RouteText::name)),

	KAMELETS_BEAR_THE_NAME_OF_THEIR_FILE("bank-send-action", "name: bank-send-action", "name: bank-send", folder -> folder
			.kamelets().filter(file -> !file.part("metadata").text("name").equals(file.stem())
					|| !file.stem().matches("[a-z]+(-[a-z]+)+-(source|sink|action)"))
			.map(RouteText::name)),

	KAMELETS_ARE_SHORT("bank-send-action", "        - to:\n", "\n".repeat(40) + "        - to:\n", folder -> folder.kamelets()
			.filter(file -> file.text().split("(?m)^      steps:\n")[1].lines().count() > 40).map(RouteText::name)),

	KAMELETS_CALL_ONCE("bank-send-action", "        - to:\n", "        - to:\n            uri: log:x\n        - to:\n",
			folder -> folder.kamelets().filter(file -> file.part("spec.template").steps()
					.filter(step -> step.kind().equals("to")).count() != 1).map(RouteText::name));

	/** Apart, since the conventions above need them first. */
	private static final class Known {

		static final Pattern ADDRESS = Pattern.compile(
				"(https?|s?ftps?|smtps?|tcp|ssl)://|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b|localhost");

		static final Set<String> BANNED = Set.of("toD", "recipientList", "dynamicRouter", "routingSlip", "enrich",
				"pollEnrich", "poll", "script", "process", "sql", "serviceCall", "loadBalance", "multicast", "kamelet");

		static final Set<String> LANGUAGES = Set.of("groovy", "java", "joor", "js", "python", "mvel", "ognl", "spel",
				"csimple", "datasonnet", "jq", "language", "xquery", "xpath", "wasm", "hl7terser");

		static final Pattern TWO_COMPARISONS = Pattern.compile("&&|\\|\\|");

		static final Pattern SQL = Pattern.compile("(?i)\\b(select .* from|insert into|update .* set|delete from)\\b");

		static final Pattern ERRORS = Pattern.compile("\\b(onException|errorHandler|routeConfiguration|routeConfigurationId):");
	}

	private final Parts parts;

	Restraint(String stem, String from, String to, Function<RouteFolder, Stream<String>> faults) {
		this.parts = new Parts(stem, from, to, faults);
	}

	@Override
	public Parts parts() {
		return parts;
	}

	private static Stream<RouteNode> nodes(RouteText file) {
		return file.isKamelet() ? Stream.of(file.part("spec.template")) : file.routes();
	}

	private static Stream<Map.Entry<String, String>> words(RouteFolder folder) {
		return folder.files().stream().flatMap(Restraint::nodes).flatMap(RouteNode::words);
	}

	private static boolean stripsHeaders(RouteNode step) {
		return step.kind().equals("removeHeaders") && step.text("pattern").equals("*");
	}
}
