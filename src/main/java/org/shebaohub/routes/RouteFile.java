package org.shebaohub.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One route file or Kamelet against Camel's schema: every word that Camel would not know. */
final class RouteFile {

	private final Path path;

	private final RouteSchema schema;

	private final List<RouteFault> faults = new ArrayList<>();

	private RouteFile(Path path, RouteSchema schema) {
		this.path = path;
		this.schema = schema;
	}

	static List<RouteFault> faults(Path path, RouteSchema schema) throws IOException {
		RouteFile file = new RouteFile(path, schema);
		try (Reader text = Files.newBufferedReader(path)) {
			Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
			if (path.toString().endsWith(".kamelet.yaml")) {
				file.read(child(child(root, "spec"), "template"), schema.kameletTemplate(), "template");
			}
			else {
				file.read(root, schema.routes(), "route file");
			}
		}
		catch (MarkedYAMLException e) {
			file.faults.add(new RouteFault(path.toString(), e.getProblemMark().getLine() + 1, e.getProblem()));
		}
		return file.faults;
	}

	private void read(Node node, JsonNode place, String owner) {
		JsonNode entries = schema.entries(place);
		if (node instanceof MappingNode mapping && entries.isMissingNode()) {
			readWords(mapping, place, owner);
		}
		else if (node instanceof SequenceNode list && !entries.isMissingNode()) {
			list.getValue().forEach(each -> read(each, entries, owner));
		}
		else if (node instanceof MappingNode) {
			fault(node, owner + " must be a list: begin each entry with \"- \"");
		}
		else if (node instanceof ScalarNode scalar) {
			readValue(scalar, place, owner);
		}
	}

	private void readWords(MappingNode mapping, JsonNode place, String owner) {
		Map<String, JsonNode> words = schema.words(place);
		Set<String> seen = new HashSet<>();
		for (NodeTuple each : mapping.getValue()) {
			String word = ((ScalarNode) each.getKeyNode()).getValue();
			if (!seen.add(word)) {
				fault(each.getKeyNode(), "\"" + word + "\" stands here twice");
			}
			else if (words.containsKey(word)) {
				read(each.getValueNode(), words.get(word), word);
			}
			else if (!words.isEmpty()) {
				String meant = NearestWord.to(word, words.keySet());
				fault(each.getKeyNode(), unknown(word, meant, owner, schema.isStep(place) ? seen.size() : 0));
				read(each.getValueNode(), words.get(meant), meant);
			}
		}
	}

	/** @param step which word of a step it is, counted from one; 0 where no step stands */
	private static String unknown(String word, String meant, String owner, int step) {
		if (step > 1) {
			return "\"" + word + "\" stands beside a step: indent it below the step";
		}
		return "unknown " + (step == 1 ? "step \"" + word + "\"" : "option \"" + word + "\" of " + owner)
				+ ": did you mean \"" + meant + "\"?";
	}

	private void readValue(ScalarNode scalar, JsonNode place, String owner) {
		Set<String> values = schema.values(place);
		String value = scalar.getValue();
		if (!values.isEmpty() && !values.contains(value) && !value.contains("{{")) {
			fault(scalar, "unknown value \"" + value + "\" of " + owner + ": did you mean \""
					+ NearestWord.to(value, values) + "\"?");
		}
	}

	private void fault(Node node, String text) {
		faults.add(new RouteFault(path.toString(), node.getStartMark().getLine() + 1, text));
	}

	private static Node child(Node node, String word) {
		if (node instanceof MappingNode mapping) {
			for (NodeTuple each : mapping.getValue()) {
				if (((ScalarNode) each.getKeyNode()).getValue().equals(word)) {
					return each.getValueNode();
				}
			}
		}
		return null;
	}
}
