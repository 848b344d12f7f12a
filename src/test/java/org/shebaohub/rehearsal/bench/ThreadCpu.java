package org.shebaohub.rehearsal.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CPU milliseconds by group of threads, as the JVM itself tells them: who in the hub does the work. */
record ThreadCpu(Map<String, Double> millis) {

	private static final Pattern THREAD = Pattern.compile("^\"(.*?)\" .*?cpu=([0-9.]+)ms", Pattern.MULTILINE);

	private static final Pattern QUEUE = Pattern.compile("JmsConsumer\\[([^]]+)]");

	static ThreadCpu of(long pid) throws IOException {
		Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid),
				"Thread.print").redirectErrorStream(true).start();
		Map<String, Double> millis = new TreeMap<>();
		Matcher thread = THREAD.matcher(new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		while (thread.find()) {
			millis.merge(group(thread.group(1)), Double.parseDouble(thread.group(2)), Double::sum);
		}
		return new ThreadCpu(millis);
	}

	private static String group(String name) {
		Matcher queue = QUEUE.matcher(name);
		if (queue.find()) {
			return "consumer of " + queue.group(1);
		}
		return name.replaceAll("@[0-9a-f]+", "").replaceAll("[0-9]+", "n").replaceAll("\\s+", " ");
	}

	ThreadCpu since(ThreadCpu before) {
		Map<String, Double> spent = new TreeMap<>();
		millis.forEach((group, now) -> spent.put(group, now - before.millis().getOrDefault(group, 0.0)));
		return new ThreadCpu(spent);
	}

	/** The groups that cost something, dearest first. */
	void print(long claims) {
		millis.entrySet().stream().filter(entry -> entry.getValue() > 100).sorted(Map.Entry.<String, Double>comparingByValue().reversed())
			.forEach(entry -> System.out.printf("    %-50s %7.2f ms per claim%n", entry.getKey(), entry.getValue() / claims));
	}
}
