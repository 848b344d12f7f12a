package org.shebaohub.web.compare;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.reconciliation.MismatchDesk;
import org.shebaohub.web.Commands;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What an inspection asks for: every mismatch with both sides, its dates and what became of it. */
@RestController
class EvidenceDoor {

	private final MismatchDesk mismatches;

	private final Commands commands;

	EvidenceDoor(MismatchDesk mismatches, Commands commands) {
		this.mismatches = mismatches;
		this.commands = commands;
	}

	@PostMapping("/api/mismatch-evidence")
	@Operation(summary = "申请导出稽核举证(两人一致) · Say that these mismatches may be exported, as one of two people who say the same; "
			+ "then both may for a day, and auditors")
	ResponseEntity<String> want(@AuthenticationPrincipal Actor actor,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody MismatchQuery query) {
		return commands.decide(actor, key, "evidence.want", query, () -> mismatches.wantExport(actor, query.filter()));
	}

	@GetMapping(path = "/api/mismatch-evidence", produces = "text/csv;charset=UTF-8")
	@Operation(summary = "稽核举证导出 · Mismatches of your scope as CSV for an inspection, after two people have asked for the same; the export is logged")
	void export(@AuthenticationPrincipal Actor actor, @ParameterObject MismatchQuery query, HttpServletResponse response)
			throws IOException {
		List<Finding> findings = mismatches.mayExport(actor, query.filter());
		if (!findings.isEmpty()) {
			Commands.accepted(Decision.refused(findings));
		}
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
