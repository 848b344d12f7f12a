package org.shebaohub.web.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.reimbursement.Paper;
import org.shebaohub.reimbursement.PaperDesk;
import org.shebaohub.web.Commands;
import org.shebaohub.web.Refused;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The papers of a claim: handed in by the employee or HR, read by those who review. */
@RestController
@RequestMapping("/api/claims/{no}/documents")
class PaperDoor {

	private final PaperDesk papers;

	PaperDoor(PaperDesk papers) {
		this.papers = papers;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "上传材料 · Hand in papers, all or none; the claim goes on when the last missing one is there",
			description = "PDF, JPEG, PNG, OFD and XML e-invoices, told by their bytes. The same content again is the same "
					+ "document, so that a broken upload may be sent again without an Idempotency-Key.",
			requestBody = @RequestBody(content = @Content(mediaType = "multipart/form-data",
					schema = @Schema(type = "object", description = "one file a part; the part's name is the kind of paper: "
							+ "ADMISSION_NOTE, EXPENSE_LIST, ID_COPY, INVOICE, CONTRIBUTION_PROOF, OTHER"))))
	ResponseEntity<PaperDesk.Receipt> hand(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			HttpServletRequest request) {
		PaperDesk.Receipt receipt = handed(actor, no, request);
		Commands.accepted(receipt.decision());
		return ResponseEntity.created(URI.create("/api/claims/" + no + "/documents")).body(receipt);
	}

	private PaperDesk.Receipt handed(Actor actor, String no, HttpServletRequest request) {
		try {
			return papers.hand(actor, no, new UploadParcel(request));
		}
		catch (UncheckedIOException broken) {
			throw Refused.brokenUpload(broken);
		}
	}

	@GetMapping
	@Operation(summary = "材料清单 · The papers that were handed in")
	List<Paper> list(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		return papers.list(actor, no).orElseThrow(Refused::notFound);
	}

	@GetMapping("/{document}")
	@Operation(summary = "查看一份材料 · The content of a paper; that you read it is logged")
	ResponseEntity<InputStreamResource> open(@AuthenticationPrincipal Actor actor, @PathVariable String no,
			@PathVariable long document) {
		PaperDesk.OpenPaper open = papers.open(actor, no, document).orElseThrow(Refused::notFound);
		return download(open.paper().name(), open.paper().mediaType(), open.paper().size(),
				new InputStreamResource(open.content()));
	}

	/** Never shown in the browser's own frame, and never kept by what lies between. */
	static ResponseEntity<InputStreamResource> download(String name, String mediaType, long size,
			InputStreamResource content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.contentLength(size)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, UTF_8).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(content);
	}
}
