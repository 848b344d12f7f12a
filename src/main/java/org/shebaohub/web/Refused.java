package org.shebaohub.web;

import org.shebaohub.web.gate.BodyTooLarge;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Leaves a controller with a problem as its answer. */
public class Refused extends RuntimeException {

	private final transient ProblemDetail problem;

	Refused(ProblemDetail problem) {
		super(problem.getTitle(), null, false, false);
		this.problem = problem;
	}

	/** For what does not exist or is out of sight: the caller is not told which. */
	public static Refused notFound() {
		return new Refused(Problems.of(HttpStatus.NOT_FOUND, "NOT_FOUND"));
	}

	/** For a body that went on beyond the limit (413), or broke off, or could not be taken apart (400). */
	public static Refused brokenUpload(Exception broken) {
		Throwable cause = broken;
		while (cause.getCause() != null && !(cause instanceof BodyTooLarge)) {
			cause = cause.getCause();
		}
		return new Refused(cause instanceof BodyTooLarge ? Problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE")
				: Problems.of(HttpStatus.BAD_REQUEST, "BROKEN_UPLOAD"));
	}

	ProblemDetail problem() {
		return problem;
	}
}
