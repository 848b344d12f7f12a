package org.shebaohub.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.document.Papers;
import org.shebaohub.testing.HubClient.Reply;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers at the door: streamed, never held, and whatever is wrong with them leaves nothing. */
@HubTest
class PaperDoorTests {

	private static final String HEAD = "--edge\r\nContent-Disposition: form-data; name=\"OTHER\"; filename=\"%s\"\r\n\r\n";

	@Autowired
	private Environment environment;

	@Autowired
	private JdbcClient jdbc;

	private Office office;

	private String papers;

	@BeforeEach
	void files() {
		office = new Office(environment);
		papers = "/api/claims/" + office.files(Office.somebody("912"), "9.00") + "/documents";
	}

	@Test
	@DisplayName("R-002-65 R-002-68 papers are downloaded as they came, as attachments; the administrator sees none")
	void servesPapers() {
		byte[] content = Papers.pdf(600_000, 7);
		Reply receipt = office.as("HR").upload(papers, Map.of("EXPENSE_LIST", content));
		assertThat(receipt.status()).as(receipt.raw().body()).isEqualTo(201);
		String document = papers + "/" + receipt.body().path("papers").path(0).path("documentId").asText();
		assertThat(office.as("FINANCE").download(document)).isEqualTo(content);
		Reply head = office.as("FINANCE").get(document);
		assertThat(head.raw().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
		assertThat(head.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(office.as("ADMIN").get(document).status()).isEqualTo(403);
		assertThat(office.as("HR_CHANGZHOU").get(document).status()).isEqualTo(404);
		assertThat(office.as("ZHANGSAN").get(document).status()).isEqualTo(404);
		assertThat(office.as("HR").upload(papers, Map.of("EXPENSE_LIST", content)).body().path("papers").path(0)
			.path("documentId")).as("the same again").isEqualTo(receipt.body().path("papers").path(0).path("documentId"));
	}

	@Test
	@DisplayName("bad input: 0 bytes, a renamed program, EICAR, half a PDF, no file, a strange kind: refused with the reason")
	void refusesBadContent() {
		assertRefused(new byte[0], "DOCUMENT_EMPTY");
		assertRefused("MZ\u0090\0\u0003program".getBytes(ISO_8859_1), "DOCUMENT_TYPE");
		assertRefused("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*".getBytes(UTF_8),
				"DOCUMENT_TYPE");
		assertRefused(Arrays.copyOf(Papers.pdf(600_000, 1), 300_000), "DOCUMENT_INCOMPLETE");
		Reply none = office.as("HR").upload(papers, Map.of());
		assertThat(none.raw().body()).containsAnyOf("NO_PAPERS", "BROKEN_UPLOAD");
		Reply strange = office.as("HR").upload(papers, Map.of("PASSPORT", Papers.pdf(300, 1)));
		assertThat(Office.texts(strange.body().path("findings"), "code")).containsExactly("PAPER_KIND");
		assertThat(office.as("HR").post(papers, "{}").status()).isEqualTo(415);
		assertNothingLeft();
	}

	private void assertRefused(byte[] content, String code) {
		Reply reply = office.as("HR").upload(papers, Map.of("OTHER", content));
		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(422);
		assertThat(Office.texts(reply.body().path("findings"), "code")).containsExactly(code);
	}

	@Test
	@DisplayName("SEC-14 bad input: 2 GB, announced: 413 before a byte of it; without a length: 413 when policy's limit is passed")
	void endsTwoGigabytes() throws IOException {
		assertThat(raw("Content-Length: 2147483648", "", 0)).contains(" 413 ").contains("TOO_LARGE");
		assertThat(raw("Transfer-Encoding: chunked", "x", 2L << 30)).contains(" 413 ").contains("DOCUMENT_TOO_LARGE");
		assertThat(raw("Content-Length: 60000000", "x", 59_000_000)).contains(" 413 ").contains("DOCUMENT_TOO_LARGE");
		assertNothingLeft();
	}

	@Test
	@DisplayName("bad input: a length that lies, and a line that is cut in the middle, leave nothing")
	void leavesNothingOfALie() throws IOException {
		assertThat(raw("Content-Length: 5000", "x", 5000 - HEAD.length() + 1)).contains(" 400 ").contains("BROKEN_UPLOAD");
		try (Socket cut = open("Content-Length: 9000000")) {
			cut.getOutputStream().write(HEAD.formatted("x").getBytes(UTF_8));
			cut.getOutputStream().write(Papers.pdf(3_000_000, 1));
		}
		office.soon(this::assertNothingLeft);
	}

	@ParameterizedTest
	@DisplayName("SEC-14 bad input: the name of a file is only a label")
	@ValueSource(strings = { "../../etc/passwd.pdf", "..\\\\..\\\\x.pdf", "a\u0001b\u202e.pdf", "住院证.pdf" })
	void cleansNames(String name) throws IOException {
		String body = HEAD.formatted(name) + new String(Papers.pdf(400, name.hashCode()), ISO_8859_1) + "\r\n--edge--\r\n";
		byte[] head = HEAD.formatted(name).getBytes(UTF_8);
		String reply = raw("Content-Length: " + (body.length() - HEAD.formatted(name).length() + head.length),
				HEAD.formatted(name), Papers.pdf(400, name.hashCode()));
		assertThat(reply).contains(" 201 ");
		assertThat(office.as("HR").get(papers).body().path(0).path("name").asText())
			.isIn("passwd.pdf", "x.pdf", "ab.pdf", "住院证.pdf");
	}

	private void assertNothingLeft() {
		assertThat(office.as("HR").get(papers).body()).isEmpty();
		assertThat(jdbc.sql("select count(*) from document_upload").query(Long.class).single()).isZero();
	}

	/** Sends a PDF's beginning and so much of nothing, reading what comes back meanwhile. */
	private String raw(String length, String name, long size) throws IOException {
		try (Socket socket = open(length)) {
			boolean chunked = length.startsWith("Transfer");
			OutputStream out = new BufferedOutputStream(socket.getOutputStream());
			byte[] head = (HEAD.formatted(name) + "%PDF-1.7\n").getBytes(UTF_8);
			byte[] block = new byte[64 * 1024];
			try {
				write(out, head, size == 0 ? 0 : head.length, chunked);
				for (long sent = 0; sent < size && socket.getInputStream().available() == 0; sent += block.length) {
					write(out, block, (int) Math.min(block.length, size - sent), chunked);
				}
				out.flush();
			}
			catch (SocketException closed) {
				// the hub has answered and hung up
			}
			return answer(socket.getInputStream());
		}
	}

	private String raw(String length, String head, byte[] content) throws IOException {
		try (Socket socket = open(length)) {
			OutputStream out = socket.getOutputStream();
			out.write(head.getBytes(UTF_8));
			out.write(content);
			out.write("\r\n--edge--\r\n".getBytes(UTF_8));
			out.flush();
			return answer(socket.getInputStream());
		}
	}

	private static void write(OutputStream out, byte[] block, int length, boolean chunked) throws IOException {
		if (chunked && length > 0) {
			out.write((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
		}
		out.write(block, 0, length);
		if (chunked && length > 0) {
			out.write("\r\n".getBytes(UTF_8));
		}
	}

	/** Until its object ends: the hub may keep the line for seconds, hoping for the rest of the papers. */
	private static String answer(InputStream in) throws IOException {
		StringBuilder answer = new StringBuilder();
		try {
			for (int next = in.read(); next >= 0; next = isWhole(answer) ? -1 : in.read()) {
				answer.append((char) next);
			}
		}
		catch (SocketException | SocketTimeoutException over) {
			// the hub waits a while for the rest, or hangs up: what came before counts
		}
		return answer.toString();
	}

	private static boolean isWhole(CharSequence answer) {
		long open = answer.chars().filter(each -> each == '{').count();
		return open > 0 && open == answer.chars().filter(each -> each == '}').count();
	}

	private Socket open(String length) throws IOException {
		Socket socket = new Socket("127.0.0.1", office.port());
		socket.setSoTimeout(4_000);
		String token = office.as("HR").token();
		socket.getOutputStream().write(("POST " + papers + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ "Authorization: Bearer " + token + "\r\nContent-Type: multipart/form-data; boundary=edge\r\n" + length
				+ "\r\n\r\n").getBytes(UTF_8));
		return socket;
	}
}
