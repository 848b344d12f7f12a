package org.shebaohub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.exchange.Answer;
import org.shebaohub.exchange.Incoming;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.exchange.OtherContent;
import org.shebaohub.exchange.StillRunning;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.testing.RawHttp;
import org.shebaohub.testing.RawHttp.Reply;
import org.shebaohub.testing.WebSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;

/** What comes back when something is wrong with a request, or with the hub. */
@WebSlice
class ProblemTests {

	private static final String JSON = "Content-Type: application/json";

	@LocalServerPort
	int port;

	@Autowired
	AccessDesk access;

	@Autowired
	MailRoom mailRoom;

	@Autowired
	NoticeDesk notices;

	RawHttp http;

	@BeforeEach
	void manager() {
		http = new RawHttp(port);
		given(access.byToken(any())).willReturn(Optional.empty());
		given(access.byToken("manager")).willReturn(Optional
			.of(new Actor("finance.manager", Set.of(Role.FINANCE_MANAGER), new OrgNode("group"), null)));
	}

	Reply stop(String body, String... headers) {
		String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
		all[headers.length] = JSON;
		return http.send("POST", "/api/payouts/stop", "manager", body, all);
	}

	static void assertProblem(Reply reply, int status, String code) {
		assertThat(reply.status()).as(reply.body()).isEqualTo(status);
		assertThat(reply.contentType()).startsWith("application/problem+json");
		assertThat(reply.body()).contains("\"code\":\"" + code + "\"", "\"titleEn\":", "\"detailEn\":");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{\"reason\":\"a\",\"reason\":\"b\"}", "{\"reason\":\"a\",\"x\":1}",
			"{\"reason\":\"a\"} {}", "{\"reason\":7}", "{\"reason\":true}", "<x/>" })
	@DisplayName("JSON is read to the letter: nothing unknown, twice, after the end, or of another type")
	void readsStrictly(String body) {
		assertProblem(stop(body, "Idempotency-Key: k"), 400, "UNREADABLE_JSON");
	}

	@Test
	void namesTheUnreadableFieldAndNotItsValue() {
		Reply reply = stop("{\"secretive\":\"110101199001011234\"}", "Idempotency-Key: k");
		assertThat(reply.body()).contains("\"errors\":[{\"field\":\"secretive\"}]").doesNotContain("1101011990");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Idempotency-Key: ", "Idempotency-Key: a b", "X: y",
			"Idempotency-Key: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	@DisplayName("a money-moving POST without a usable Idempotency-Key is refused with 400")
	void wantsIdempotencyKey(String header) {
		assertProblem(stop("{\"reason\":\"a\"}", header), 400, "IDEMPOTENCY_KEY_MISSING");
	}

	@Test
	@DisplayName("FM-09 the same key while the first runs gets 409, with other content 422")
	void tellsRunningAndOtherContentApart() {
		Incoming incoming = new Incoming("api:finance.manager", "k", "payout.stop", "command", Map.of(), "{}");
		given(mailRoom.once(any(), any())).willThrow(new StillRunning(incoming));
		assertProblem(stop("{\"reason\":\"a\"}", "Idempotency-Key: k"), 409, "STILL_RUNNING");
		willThrow(new OtherContent(incoming)).given(mailRoom).once(any(), any());
		assertProblem(stop("{\"reason\":\"b\"}", "Idempotency-Key: k"), 422, "OTHER_CONTENT");
	}

	@Test
	void marksARepeatedAnswer() {
		given(mailRoom.once(any(), any())).willReturn(new Answer("{\"outcome\":\"ACCEPTED\"}", true));
		Reply reply = stop("{\"reason\":\"a\"}", "Idempotency-Key: k");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Idempotency-Replayed")).isEqualTo("true");
	}

	@Test
	@DisplayName("FM-06 a store that does not answer gives 503, a fault of ours 500 with an id and no words of its own")
	void answersForBreakage() {
		given(mailRoom.once(any(), any())).willThrow(new DataAccessResourceFailureException("db at 10.0.0.1"));
		Reply down = stop("{\"reason\":\"a\"}", "Idempotency-Key: k");
		assertProblem(down, 503, "STORE_UNAVAILABLE");
		given(notices.inbox(any(), any(), org.mockito.ArgumentMatchers.anyInt()))
			.willThrow(new IllegalStateException("phone 13812345678"));
		Reply broken = http.send("GET", "/api/notices", "manager");
		assertProblem(broken, 500, "INTERNAL_ERROR");
		assertThat(broken.body()).contains("errorId").doesNotContain("13812345678");
		assertThat(down.body()).doesNotContain("10.0.0.1");
	}

	@Test
	void answersForTheOuterForm() {
		assertProblem(http.send("POST", "/api/payouts/stop", "manager", "reason=a",
				"Content-Type: application/x-www-form-urlencoded", "Idempotency-Key: k"), 415, "UNSUPPORTED_MEDIA_TYPE");
		assertProblem(http.send("PUT", "/api/payouts/stop", "manager", "{}", JSON), 405, "METHOD_NOT_ALLOWED");
		assertProblem(http.send("GET", "/api/cycles/U1/2026-13", "manager"), 400, "INVALID_REQUEST");
		assertProblem(http.send("GET", "/api/cycles", "manager"), 400, "INVALID_REQUEST");
		assertProblem(http.send("GET", "/api/payouts/x1", "manager"), 404, "NOT_FOUND");
	}

	@Test
	@DisplayName("a body beyond the limit gets 413, whether it says its length or not")
	void limitsBodies() {
		String large = "{\"reason\":\"" + "a".repeat(300_000) + "\"}";
		assertProblem(stop(large, "Idempotency-Key: k"), 413, "TOO_LARGE");
		assertProblem(http.chunked("/api/payouts/stop", "manager", large, JSON, "Idempotency-Key: k"), 413, "TOO_LARGE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=0", "page=2&limit=10", "after=7", "after=C20261012-1%3Bx", "after=" })
	@DisplayName("a list has no page numbers: who sends one is told what to send instead")
	void refusesPageNumbers(String query) {
		Reply reply = http.send("GET", "/api/claims?" + query, "manager");
		assertProblem(reply, 400, "PAGING");
		assertThat(reply.body()).contains("after", "next");
	}

	@Test
	void refusesWrongPasswordWithoutSayingWhichWasWrong() {
		given(access.login(any(), any(), any())).willReturn(Optional.empty());
		assertProblem(http.send("POST", "/api/login", null, "{\"user\":\"a\",\"password\":\"b\"}", JSON), 401,
				"LOGIN_FAILED");
		assertProblem(http.send("POST", "/api/login", null, "{\"user\":\"a\"}", JSON), 400, "INVALID_REQUEST");
	}

	@Test
	void hasEveryTextInBothLanguages() {
		assertThat(ResourceBundle.getBundle("problems.problems", Locale.SIMPLIFIED_CHINESE).keySet())
			.isEqualTo(ResourceBundle.getBundle("problems.problems", Locale.ENGLISH).keySet());
	}
}
