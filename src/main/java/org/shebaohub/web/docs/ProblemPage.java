package org.shebaohub.web.docs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where the {@code type} of a problem leads: what each code means and what to do, open to whoever was refused. */
@RestController
class ProblemPage {

	private static final ResourceBundle CHINESE = ResourceBundle.getBundle("problems.problems", Locale.SIMPLIFIED_CHINESE);

	private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("problems.problems", Locale.ENGLISH);

	private static final String PAGE = """
			<!doctype html>
			<html lang="zh-CN"><head><meta charset="utf-8"><title>出错代码 · Problems</title></head><body>
			<h1>出错代码 · Problems</h1>
			%s</body></html>
			""";

	private static final String ENTRY = """
			<section id="%1$s"><h2>%1$s</h2>
			<p><strong>%2$s。</strong> %3$s</p>
			<p lang="en"><strong>%4$s.</strong> %5$s</p></section>
			""";

	private final String page = PAGE.formatted(codes().stream().map(ProblemPage::entry).collect(Collectors.joining()));

	@GetMapping(path = "/problems", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
	@Operation(summary = "出错代码 · What each code of a problem means and what to do; the type of a problem leads to its code")
	@SecurityRequirements
	String page() {
		return page;
	}

	private static List<String> codes() {
		return ENGLISH.keySet().stream().filter(key -> key.endsWith(".title")).map(key -> key.replace(".title", "")).sorted().toList();
	}

	private static String entry(String code) {
		return ENTRY.formatted(code, text(CHINESE, code + ".title"), text(CHINESE, code + ".remedy"), text(ENGLISH, code + ".title"),
				text(ENGLISH, code + ".remedy"));
	}

	private static String text(ResourceBundle bundle, String key) {
		return HtmlUtils.htmlEscape(bundle.getString(key), "UTF-8");
	}
}
