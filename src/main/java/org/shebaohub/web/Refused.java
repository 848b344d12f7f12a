package org.shebaohub.web;

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

	ProblemDetail problem() {
		return problem;
	}
}
