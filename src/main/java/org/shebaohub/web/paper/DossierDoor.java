package org.shebaohub.web.paper;

import io.swagger.v3.oas.annotations.Operation;
import org.shebaohub.dossier.FiledDocumentDesk;
import org.shebaohub.dossier.FiledDocumentDesk.OpenDocument;
import org.shebaohub.kernel.Actor;
import org.shebaohub.web.Refused;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the HR system is asked to file in an employee's record. */
@RestController
class DossierDoor {

	private final FiledDocumentDesk documents;

	DossierDoor(FiledDocumentDesk documents) {
		this.documents = documents;
	}

	@GetMapping("/api/hr/documents/{commandNo}")
	@Operation(summary = "取归档文件 · The content of a document that a command asks the HR system to file; that it is read is logged")
	ResponseEntity<InputStreamResource> fetch(@AuthenticationPrincipal Actor actor, @PathVariable String commandNo) {
		if (!commandNo.matches("[A-Za-z0-9-]{1,60}")) {
			throw Refused.notFound();
		}
		OpenDocument open = documents.open(actor, commandNo).orElseThrow(Refused::notFound);
		return PaperDoor.download(open.name(), open.mediaType(), open.size(), new InputStreamResource(open.content()));
	}
}
