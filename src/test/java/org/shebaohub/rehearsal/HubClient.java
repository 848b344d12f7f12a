package org.shebaohub.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What people do at the hub's doors, each call once; whoever calls decides what to do when no answer comes. */
public final class HubClient {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Map<String, String> CLOUD_EVENT = Map.of("Content-Type", "application/cloudevents+json");

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2)).build();

	private final AtomicInteger inFlight = new AtomicInteger();

	private final URI hub;

	private volatile Tokens tokens;

	public HubClient(HubSetup setup) {
		this.hub = setup.address();
	}

	/** An answer. */
	public record Reply(int status, JsonNode body) {

		public boolean isDone() {
			return status / 100 == 2;
		}

		/** The caller may ask again: the hub is down, busy, still starting, or working on the same request. */
		public boolean isForNow() {
			return status / 100 == 5 || status == 401 || status == 408 || status == 409 || status == 429;
		}

		public String text(String field) {
			return body.path(field).asText("");
		}
	}

	/** Tokens are issued anew at every start. */
	public void use(Tokens tokens) {
		this.tokens = tokens;
	}

	public Reply submit(Claimed claimed) throws IOException {
		return call("POST", "/api/claims", tokens.hr(), claimed.form(), Map.of("Idempotency-Key", claimed.key()));
	}

	public Reply approve(Claimed claimed) throws IOException {
		return call("POST", "/api/claims/" + claimed.claimNo() + "/approve", tokens.finance(), "{}",
				Map.of("Idempotency-Key", claimed.key() + "-approve"));
	}

	/** One of two people says what became of a payout that nobody else can clear up. */
	public Reply decide(String reference, String verdict, boolean second) throws IOException {
		return call("POST", "/api/payouts/" + reference + "/decide", second ? tokens.manager() : tokens.finance(),
				"{\"verdict\":\"" + verdict + "\",\"reason\":\"the bank was called\"}",
				Map.of("Idempotency-Key", reference + (second ? "-second" : "-first")));
	}

	public Reply claim(String claimNo) throws IOException {
		return call("GET", "/api/claims/" + claimNo, tokens.finance(), null, Map.of());
	}

	/** A question of an employee to HR. */
	public Reply ask(String key, String text) throws IOException {
		return call("POST", "/api/enquiries", tokens.employee(), "{\"text\":\"" + text + "\"}", Map.of("Idempotency-Key", key));
	}

	public Reply tellHr(String event) throws IOException {
		return call("POST", "/api/hr/events", tokens.hrSystem(), event, CLOUD_EVENT);
	}

	public Reply tellErp(String event) throws IOException {
		return call("POST", "/api/erp/events", tokens.erpSystem(), event, CLOUD_EVENT);
	}

	/** All that HR sees of an employee. */
	public Reply employee(String no) throws IOException {
		return call("GET", "/api/employees/" + no, tokens.hr(), null, Map.of());
	}

	/** HR has her consent and orders payroll to take back what was advanced. */
	public Reply deduct(String no, String key) throws IOException {
		return call("POST", "/api/employees/" + no + "/deductions", tokens.hr(),
				"{\"basis\":\"ADVANCE_RECOVERY\",\"consent\":\"SC-" + no + "\"}", Map.of("Idempotency-Key", key));
	}

	/** The head of HR asks to let an exit through with what is open. */
	public Reply askToLetThrough(String exitNo) throws IOException {
		return call("POST", "/api/offboardings/" + exitNo + "/override", tokens.hrManager(),
				"{\"reasonCode\":\"REPAYMENT_AGREEMENT\",\"plan\":\"每月偿还400元\"}", Map.of("Idempotency-Key", "ask-" + exitNo));
	}

	/** The head of finance agrees. */
	public Reply letThrough(String exitNo) throws IOException {
		return call("POST", "/api/offboardings/" + exitNo + "/override/approve", tokens.manager(), "{}",
				Map.of("Idempotency-Key", "agree-" + exitNo));
	}

	/** A file whose bytes are kept and of which what it says is not applied yet. */
	public Reply keptFiles() throws IOException {
		return call("GET", "/api/files?state=KEPT&limit=1", tokens.admin(), null, Map.of());
	}

	/** What the business clock shows. */
	public Reply clock() throws IOException {
		return call("GET", "/api/sandbox/clock", tokens.admin(), null, Map.of());
	}

	public Reply setClock(Instant to) throws IOException {
		return call("POST", "/api/sandbox/clock", tokens.admin(), "{\"to\":\"" + to + "\"}", Map.of());
	}

	/** Some elements of a list. @param after nothing, or the parameter with which the page before ended */
	public Reply page(String list, String after) throws IOException {
		return call("GET", "/api/" + list + "?limit=200" + after, tokens.finance(), null, Map.of());
	}

	/** How many of these calls are waiting for their answer right now. */
	public int inFlight() {
		return inFlight.get();
	}

	private Reply call(String method, String path, String token, String body, Map<String, String> headers) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(hub.resolve(path)).timeout(Duration.ofSeconds(15))
			.header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
			.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
		headers.forEach(request::setHeader);
		inFlight.incrementAndGet();
		try {
			HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			return new Reply(response.statusCode(), JSON.readTree(response.body()));
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
		finally {
			inFlight.decrementAndGet();
		}
	}
}
