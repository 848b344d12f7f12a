package org.shebaohub.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteConventionsTests {

	private static final RouteFolder HUB = RouteFolder.read(Path.of("routes"));

	private static final RouteFolder GOOD = RouteFolder.read(Path.of("src/test/resources/routes"));

	static Stream<Convention> conventions() {
		return Stream.of(Shape.values(), Restraint.values()).flatMap(Stream::of);
	}

	@ParameterizedTest
	@MethodSource("conventions")
	@DisplayName("SEC-09 SEC-20 every convention is kept by the hub's routes: headers stripped, no dynamic and no literal address among them")
	void isKeptByTheHubsRoutes(Convention convention) {
		assertThat(convention.faultsOf(HUB)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("conventions")
	void isKeptByTheGoodRoutes(Convention convention) {
		assertThat(convention.faultsOf(GOOD)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("conventions")
	void isSeenBroken(Convention convention) {
		assertThat(convention.faultsOf(convention.brokenIn(GOOD))).isNotEmpty();
	}

	@Test
	void everyMethodThatARouteNamesIsThere() {
		assertThat(RouteNames.unresolvedMethods(HUB)).isEmpty();
	}

	@Test
	void seesAMissingMethodAnArgumentAndAMissingBean() {
		assertThat(RouteNames.unresolvedMethods(GOOD)).isEmpty();
		assertThat(RouteNames.unresolvedMethods(GOOD.with("claim-send", "method: record", "method: recrod"))).hasSize(1);
		assertThat(RouteNames.unresolvedMethods(GOOD.with("claim-send", "method: begin", "method: begin(${body})")))
				.hasSize(1);
		assertThat(RouteNames.unresolvedMethods(GOOD.with("claim-send", "ref: payoutDesk", "ref: payoutDisk"))).hasSize(2);
	}

	@Test
	void everyPlaceholderIsDeclared() {
		assertThat(RouteNames.undeclaredPlaceholders(HUB)).isEmpty();
	}

	@Test
	void seesAnUndeclaredPlaceholderAndADefault() {
		assertThat(RouteNames.undeclaredPlaceholders(GOOD)).isEmpty();
		assertThat(RouteNames.undeclaredPlaceholders(GOOD.with("bank-send-action", "bank.url", "bank.uri"))).hasSize(1);
		assertThat(RouteNames.undeclaredPlaceholders(GOOD.with("bank-send-action", "bank.url", "bank.url:x"))).hasSize(1);
	}

	@Test
	void camelsOwnSchemaAcceptsEveryRoute() {
		assertThat(HUB.routeFiles()).allSatisfy(file -> assertThat(against(file.data())).isEmpty());
		assertThat(GOOD.routeFiles()).allSatisfy(file -> assertThat(against(file.data())).isEmpty());
	}

	@Test
	void camelsOwnSchemaRefusesABrokenRoute() {
		assertThat(GOOD.with("other", "- log:", "- lag:").routeFiles().flatMap(file -> against(file.data()).stream()))
				.isNotEmpty();
		assertThat(GOOD.with("other", "    from:", "    form:").routeFiles().flatMap(file -> against(file.data()).stream()))
				.isNotEmpty();
	}

	private static Set<ValidationMessage> against(Object data) {
		return Schema.CAMEL.validate(new ObjectMapper().valueToTree(data));
	}

	private static final class Schema {

		private static final JsonSchema CAMEL = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(
				RouteConventionsTests.class.getResourceAsStream("/schema/camelYamlDsl.json"),
				SchemaValidatorsConfig.builder().failFast(true).build());
	}
}
