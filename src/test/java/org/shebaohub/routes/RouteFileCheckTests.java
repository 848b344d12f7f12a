package org.shebaohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OutputCaptureExtension.class)
class RouteFileCheckTests {

	private static final String GOOD = """
			- route:
			    id: good
			    from:
			      uri: direct:good
			      steps:
			        - setVariable:
			            name: call
			            expression:
			              method:
			                ref: payoutDesk
			                method: begin
			        - choice:
			            when:
			              - expression:
			                  simple:
			                    expression: ${body} == 1
			                steps:
			                  - to:
			                      uri: jms:queue:hub.x
			                      parameters:
			                        anything: goes
			            otherwise:
			              steps:
			                - log:
			                    message: held
			                    loggingLevel: DEBUG
			""";

	@TempDir
	Path folder;

	@Test
	void acceptsWhatCamelKnows() throws IOException {
		assertThat(faultsOf(GOOD)).isEmpty();
	}

	@Test
	void namesFileLineAndNearestStep() throws IOException {
		assertThat(faultsOf(GOOD.replace("setVariable", "setVarable"))).containsExactly(folder
				+ "/good.camel.yaml, line 6: unknown step \"setVarable\": did you mean \"setVariable\"?");
	}

	@Test
	void namesTheNearestOptionOfItsOwner() throws IOException {
		assertThat(faultsOf(GOOD.replace("name: call", "nme: call"))).singleElement(STRING)
				.endsWith("line 7: unknown option \"nme\" of setVariable: did you mean \"name\"?");
		assertThat(faultsOf(GOOD.replace("method: begin", "methd: begin"))).singleElement(STRING)
				.endsWith("line 11: unknown option \"methd\" of method: did you mean \"method\"?");
		assertThat(faultsOf(GOOD.replace("otherwise", "otherwize"))).singleElement(STRING)
				.endsWith("line 22: unknown option \"otherwize\" of choice: did you mean \"otherwise\"?");
		assertThat(faultsOf(GOOD.replace("- route:", "- rout:"))).singleElement(STRING)
				.endsWith("line 1: unknown option \"rout\" of route file: did you mean \"route\"?");
	}

	@Test
	void namesTheNearestValue() throws IOException {
		assertThat(faultsOf(GOOD.replace("DEBUG", "DEBUGG"))).singleElement(STRING)
				.endsWith("unknown value \"DEBUGG\" of loggingLevel: did you mean \"DEBUG\"?");
	}

	@Test
	void findsAllFaultsAtOnceAcrossFiles() throws IOException {
		Files.createDirectories(folder.resolve("connectors"));
		Files.writeString(folder.resolve("connectors/bank.kamelet.yaml"), """
				kind: Kamelet
				spec:
				  template:
				    from:
				      uri: kamelet:source
				      steps:
				        - removeHeader:
				            nam: "*"
				""");
		List<String> faults = faultsOf(GOOD.replace("setVariable", "setVarable").replace("message:", "mesage:"));
		assertThat(faults).hasSize(3);
		assertThat(faults.get(0)).contains("bank.kamelet.yaml, line 8", "\"name\"");
	}

	@Test
	void tellsWrongIndentationAndWrongYamlApart() throws IOException {
		assertThat(faultsOf(GOOD.replace("method: begin\n", "method: begin\n          id: x\n"))).first(STRING)
				.contains("line 12", "\"id\" stands beside a step");
		assertThat(faultsOf(GOOD.replace("id: good", "id: [good"))).singleElement(STRING).contains("good.camel.yaml");
		assertThat(faultsOf(GOOD.replace("        - setVariable", "          setVariable").split("        - choice")[0]))
				.singleElement(STRING).contains("line 6", "steps must be a list");
	}

	@Test
	void refusesAFolderThatIsNotThere() {
		assertThatThrownBy(() -> RouteFileCheck.faults(folder.resolve("nowhere"))).hasMessageContaining("hub.routes.dir");
	}

	@Test
	void stopsTheStartWithOneReadableMessage(CapturedOutput output) throws IOException {
		Files.writeString(folder.resolve("typo.camel.yaml"), GOOD.replace("setVariable", "setVarable"));
		assertThatThrownBy(() -> new SpringApplicationBuilder(RouteFileCheck.class).web(WebApplicationType.NONE)
				.run("--hub.routes.dir=" + folder)).isInstanceOf(RouteFilesRefused.class);
		assertThat(output).contains("typo.camel.yaml, line 6: unknown step \"setVarable\": did you mean \"setVariable\"?")
				.contains("Mend the lines above").doesNotContain("\tat org.springframework");
	}

	@Test
	void readsTheHubsOwnRoutesQuickly() {
		long start = System.nanoTime();
		assertThat(RouteFileCheck.faults(Path.of("routes"))).isEmpty();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
	}

	private List<String> faultsOf(String text) throws IOException {
		Files.writeString(folder.resolve("good.camel.yaml"), text);
		return RouteFileCheck.faults(folder).stream().map(Object::toString).toList();
	}
}
