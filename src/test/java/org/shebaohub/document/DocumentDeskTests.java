package org.shebaohub.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Finding;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;
import org.shebaohub.vault.SealBroken;

class DocumentDeskTests {

	private static final String CLAIM = "claim/C20261012-000001";

	private static final Set<ContentKind> PAPERS = EnumSet.allOf(ContentKind.class);

	private static final long LIMIT = 2_000_000;

	private Rooms rooms;

	private DocumentDesk desk;

	@ParameterizedTest
	@DisplayName("R-002-59 what was stored comes back byte by byte, whatever its size, and reading is logged")
	@CsvSource({ "H2, 1", "H2, 262144", "H2, 262145", "H2, 1000000", "POSTGRES, 262143", "POSTGRES, 524288",
			"POSTGRES, 700001" })
	void givesBackWhatWasStored(Stores store, int size) throws Exception {
		open(store);
		byte[] content = size < 100 ? "x".repeat(size).getBytes(UTF_8) : Papers.pdf(size, size);
		StoredDocument document = stored(content);
		assertThat(document.size()).isEqualTo(size);
		assertThat(document.chunks()).isEqualTo((size - 1) / ChunkWriter.CHUNK + 1);
		try (InputStream in = desk.open(Actor.HUB, document.id())) {
			assertThat(in.readAllBytes()).isEqualTo(content);
			assertThat(in.read()).isEqualTo(-1);
		}
		assertThat(rooms.log.actions()).containsExactly("DOCUMENT_STORED", "DOCUMENT_READ");
		assertThat(rooms.log.rows()).allMatch(row -> row.caseKey().equals(CLAIM));
	}

	@ParameterizedTest
	@DisplayName("chunks that were swapped, cut, moved, doubled or altered in the store are found when they are read")
	@EnumSource(Stores.class)
	void findsTampering(Stores store) {
		open(store);
		long one = stored(Papers.pdf(700_000, 1)).id();
		long two = stored(Papers.pdf(700_000, 2)).id();
		assertBroken(one, "update document_chunk set number = 9 - number where document_id = ? and number < 2",
				"update document_chunk set number = number - 8 where document_id = ? and number > 7");
		assertBroken(two, "delete from document_chunk where document_id = ? and number = 2",
				"update document set chunks = 2 where id = ?");
		long three = stored(Papers.pdf(700_000, 3)).id();
		assertBroken(three, "update document_chunk set content = (select content from document_chunk where number = 0 "
				+ "and document_id = " + one + ") where number = 0 and document_id = ?");
		long four = stored(Papers.pdf(700_000, 4)).id();
		assertBroken(four, "update document_chunk set content = (select content from document_chunk where number = 0 and "
				+ "document_id = " + four + ") where number = 1 and document_id = ?");
		long five = stored(Papers.pdf(700_000, 5)).id();
		assertBroken(five, "update document set about = 'claim/other' where id = ?");
	}

	private void assertBroken(long id, String... tampering) {
		for (String sql : tampering) {
			assertThat(rooms.jdbc.sql(sql).param(id).update()).isPositive();
		}
		assertThatThrownBy(() -> desk.open(Actor.HUB, id).readAllBytes()).isInstanceOf(SealBroken.class);
	}

	@ParameterizedTest
	@DisplayName("R-002-59 the same content twice for the same thing is one document; for another thing it is another")
	@EnumSource(Stores.class)
	void keepsTheSameOnce(Stores store) {
		open(store);
		byte[] content = Papers.pdf(300_000, 1);
		Kept first = desk.store(CLAIM, "a.pdf", "application/pdf", Papers.stream(content), LIMIT, Actor.HUB);
		Kept second = desk.store(CLAIM, "b.pdf", "application/pdf", Papers.stream(content), LIMIT, Actor.HUB);
		assertThat(first.fresh()).isTrue();
		assertThat(second.fresh()).isFalse();
		assertThat(second.document()).isEqualTo(first.document());
		assertThat(count("document_chunk")).isEqualTo(2);
		desk.store("claim/other", "a.pdf", "application/pdf", Papers.stream(content), LIMIT, Actor.HUB);
		assertThat(desk.about(CLAIM)).hasSize(1);
		assertThat(count("document")).isEqualTo(2);
	}

	@ParameterizedTest
	@DisplayName("bad input: 2 GB ends at the limit and leaves nothing; so do 0 bytes, a cut line and strange content")
	@EnumSource(Stores.class)
	void leavesNothingOfBadInput(Stores store) {
		open(store);
		Papers.Endless huge = Papers.endless("%PDF-1.7", 2L << 30);
		assertThat(refusal(huge, PAPERS)).isEqualTo("DOCUMENT_TOO_LARGE");
		assertThat(huge.given()).as("the rest was never read").isLessThan(LIMIT + 2 * ChunkWriter.CHUNK);
		assertThat(refusal(Papers.stream(new byte[0]), Set.of())).isEqualTo("DOCUMENT_EMPTY");
		assertThat(refusal(Papers.stream("MZ\0\0".getBytes(UTF_8)), PAPERS)).isEqualTo("DOCUMENT_TYPE");
		byte[] half = java.util.Arrays.copyOf(Papers.pdf(600_000, 1), 300_000);
		assertThat(refusal(Papers.stream(half), PAPERS)).isEqualTo("DOCUMENT_INCOMPLETE");
		assertThatThrownBy(() -> desk.receive(Papers.cut(half), LIMIT, PAPERS)).isInstanceOf(UncheckedIOException.class);
		assertThat(desk.receive(Papers.stream(Papers.pdf((int) LIMIT, 1)), LIMIT, PAPERS).isRefused())
			.as("exactly the limit").isFalse();
		assertThat(refusal(Papers.stream(Papers.pdf((int) LIMIT + 1, 1)), PAPERS)).isEqualTo("DOCUMENT_TOO_LARGE");
		assertThat(count("document_upload")).isEqualTo(1);
		assertThat(count("document_chunk")).isEqualTo(LIMIT / ChunkWriter.CHUNK + 1);
	}

	@ParameterizedTest
	@DisplayName("content at hand is kept whole in one transaction, or leaves nothing where it is too large")
	@EnumSource(Stores.class)
	void storesWhatIsAtHand(Stores store) {
		open(store);
		byte[] two = Papers.pdf(300_000, 1);
		assertThat(desk.store(CLAIM, "x", "application/pdf", Papers.stream(two), two.length - 1, Actor.HUB).decision().isRefused()).isTrue();
		assertThat(count("document_chunk")).isZero();
		assertThat(desk.store(CLAIM, "x", "application/pdf", Papers.stream(two), LIMIT, Actor.HUB).fresh()).isTrue();
		assertThat(desk.store(CLAIM, "x", "application/pdf", Papers.stream(two), LIMIT, Actor.HUB).fresh()).as("the same again").isFalse();
		assertThat(count("document_chunk")).isEqualTo(2);
		assertThat(count("document_upload")).isZero();
	}

	@ParameterizedTest
	@DisplayName("what a crash left of an upload is cleared away by a later one, and can no longer be kept")
	@EnumSource(Stores.class)
	void clearsAfterACrash(Stores store) {
		open(store);
		Received never = desk.receive(Papers.stream(Papers.pdf(300_000, 1)), LIMIT, PAPERS);
		rooms.clock.set("2026-10-13T08:59");
		Received other = desk.receive(Papers.stream(Papers.pdf(300_000, 2)), LIMIT, PAPERS);
		assertThat(count("document_chunk")).isEqualTo(4);
		rooms.clock.set("2026-10-13T09:01");
		Received small = desk.receive(Papers.stream("x".getBytes(UTF_8)), LIMIT, Set.of());
		rooms.together(() -> desk.keep(small, CLAIM, "x", "text/plain", Actor.HUB));
		assertThat(count("document_chunk")).as("the other upload may still go on").isEqualTo(3);
		assertThatThrownBy(() -> rooms.together(() -> desk.keep(never, CLAIM, "x", "x", Actor.HUB)))
			.isInstanceOf(IllegalStateException.class);
		rooms.together(() -> desk.keep(other, CLAIM, "y.pdf", "application/pdf", Actor.HUB));
		assertThat(desk.about(CLAIM)).extracting(StoredDocument::name).containsExactlyInAnyOrder("x", "y.pdf");
		assertThat(count("document_upload")).isZero();
	}

	private String refusal(InputStream content, Set<ContentKind> accepted) {
		Received received = desk.receive(content, LIMIT, accepted);
		assertThat(received.findings()).allMatch(finding -> !finding.remedy().isBlank());
		return received.findings().stream().map(Finding::code).findFirst().orElse("accepted");
	}

	private StoredDocument stored(byte[] content) {
		return desk.store(CLAIM, "x.pdf", "application/pdf", Papers.stream(content), LIMIT, Actor.HUB).document();
	}

	private long count(String table) {
		return rooms.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private void open(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "document");
		desk = rooms.get(DocumentDesk.class);
	}

	@AfterEach
	void close() {
		rooms.close();
	}
}
