package org.shebaohub.web.compare;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.shebaohub.kernel.Actor;
import org.shebaohub.reconciliation.MismatchDesk;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an inspection asks for: every mismatch with both sides, its dates and what became of it. */
@RestController
class EvidenceDoor {

	private final MismatchDesk mismatches;

	EvidenceDoor(MismatchDesk mismatches) {
		this.mismatches = mismatches;
	}

	@GetMapping(path = "/api/mismatch-evidence", produces = "text/csv;charset=UTF-8")
	@Operation(summary = "稽核举证导出 · Mismatches of your scope as CSV for an inspection; the export is logged")
	void export(@AuthenticationPrincipal Actor actor, @ParameterObject MismatchQuery query, HttpServletResponse response)
			throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		Writer out = response.getWriter();
		out.write(EvidenceRow.TITLE);
		mismatches.export(actor, query.filter(), one -> write(out, EvidenceRow.of(one)));
	}

	private static void write(Writer out, String row) {
		try {
			out.write(row);
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}
}
