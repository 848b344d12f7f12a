package org.shebaohub.connector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.Finding;

/** RFC 9457 problem details for the doors that are routes, in the words of the other doors. */
final class ProblemText {

	private static final ResourceBundle CHINESE = ResourceBundle.getBundle("problems.problems", Locale.SIMPLIFIED_CHINESE);

	private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("problems.problems", Locale.ENGLISH);

	private ProblemText() {
	}

	/** @param code one of the bundle's */
	static String of(int status, String code, List<Finding> findings) {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", "/problems#" + code);
		problem.put("status", status);
		problem.put("code", code);
		problem.put("title", CHINESE.getString(code + ".title"));
		problem.put("detail", CHINESE.getString(code + ".remedy"));
		problem.put("titleEn", ENGLISH.getString(code + ".title"));
		problem.put("detailEn", ENGLISH.getString(code + ".remedy"));
		problem.put("findings", findings.isEmpty() ? null : findings(findings));
		return CanonicalJson.write(problem);
	}

	/** For answers that are no problems, too. */
	static List<Map<String, Object>> findings(List<Finding> findings) {
		return findings.stream().map(finding -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("code", finding.code());
			one.put("evidence", finding.evidence());
			one.put("remedy", finding.remedy());
			one.put("accountable", finding.accountable());
			return one;
		}).toList();
	}
}
