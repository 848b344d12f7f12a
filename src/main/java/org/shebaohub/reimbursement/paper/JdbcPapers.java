package org.shebaohub.reimbursement.paper;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shebaohub.document.StoredDocument;
import org.shebaohub.reimbursement.Paper;
import org.shebaohub.reimbursement.PaperKind;
import org.shebaohub.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which documents are which papers of a claim, and which papers finance asked for; its words are sealed. */
@Repository
class JdbcPapers {

	private final JdbcClient jdbc;

	private final Vault vault;

	JdbcPapers(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	boolean insert(String claimNo, long document, PaperKind kind, String by, Instant now) {
		return jdbc.sql("""
				insert into claim_paper (claim_no, document_id, kind, added_by, added_at) values (?, ?, ?, ?, ?)
				on conflict do nothing
				""").params(claimNo, document, kind.name(), by, Timestamp.from(now)).update() == 1;
	}

	List<PaperKind> kinds(String claimNo) {
		return jdbc.sql("select distinct kind from claim_paper where claim_no = ?")
			.param(claimNo)
			.query((row, n) -> PaperKind.valueOf(row.getString("kind")))
			.list();
	}

	List<Paper> of(String claimNo, Map<Long, StoredDocument> documents) {
		return jdbc.sql("select * from claim_paper where claim_no = ? order by added_at, document_id, kind")
			.param(claimNo)
			.query((row, n) -> {
				StoredDocument document = documents.get(row.getLong("document_id"));
				PaperKind kind = PaperKind.valueOf(row.getString("kind"));
				return new Paper(document.id(), kind, kind.word(), document.name(), document.mediaType(), document.size(),
						document.digest(), row.getString("added_by"), row.getTimestamp("added_at").toInstant());
			})
			.list();
	}

	void ask(String claimNo, PaperRequest request, String by, Instant now) {
		jdbc.sql("insert into claim_paper_request (claim_no, kind, note, asked_by, asked_at) values (?, ?, ?, ?, ?)")
			.params(claimNo, request.kind().name(), vault.seal(request.note(), place(claimNo)), by, Timestamp.from(now))
			.update();
	}

	void answer(String claimNo, PaperKind kind, Instant now) {
		jdbc.sql("""
				update claim_paper_request set answered_at = ? where claim_no = ? and kind = ? and answered_at is null
				""").params(Timestamp.from(now), claimNo, kind.name()).update();
	}

	List<PaperRequest> unanswered(String claimNo) {
		return jdbc.sql("select kind, note from claim_paper_request where claim_no = ? and answered_at is null order by id")
			.param(claimNo)
			.query((row, n) -> new PaperRequest(PaperKind.valueOf(row.getString("kind")),
					vault.open(row.getBytes("note"), place(claimNo))))
			.list();
	}

	private static String place(String claimNo) {
		return "claim_paper_request.note/" + claimNo;
	}
}
