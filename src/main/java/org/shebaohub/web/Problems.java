package org.shebaohub.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.shebaohub.kernel.Finding;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Writes RFC 9457 problem details: a stable code, and title and remedy in Chinese and English. */
final class Problems {

	private static final ResourceBundle CHINESE = ResourceBundle.getBundle("problems.problems", Locale.SIMPLIFIED_CHINESE);

	private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("problems.problems", Locale.ENGLISH);

	private Problems() {
	}

	/** @param code one of the bundle's, such as {@code NO_TOKEN} */
	static ProblemDetail of(HttpStatusCode status, String code) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setType(java.net.URI.create("/problems#" + code));
		problem.setTitle(CHINESE.getString(code + ".title"));
		problem.setDetail(CHINESE.getString(code + ".remedy"));
		problem.setProperty("code", code);
		problem.setProperty("titleEn", ENGLISH.getString(code + ".title"));
		problem.setProperty("detailEn", ENGLISH.getString(code + ".remedy"));
		return problem;
	}

	/** All findings, and who may do it instead where a role is missing. */
	static ProblemDetail of(HttpStatusCode status, String code, List<Finding> findings) {
		ProblemDetail problem = of(status, code);
		problem.setProperty("findings", findings);
		return problem;
	}
}
