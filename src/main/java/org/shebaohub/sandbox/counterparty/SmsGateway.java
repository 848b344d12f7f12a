package org.shebaohub.sandbox.counterparty;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import com.github.tomakehurst.wiremock.http.ResponseDefinition;

import org.shebaohub.kernel.BusinessClock;

/** The SMS gateway: sends whatever it is told as often as it is told, and finds messages by phone and day only. */
final class SmsGateway extends Door {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final MockClock clock;

	private final Callbacks callbacks;

	private final Journal journal;

	private final AtomicLong numbers;

	private final Map<String, Queue<Map<String, Object>>> sent = new ConcurrentHashMap<>();

	private final Queue<Map<String, Object>> receipts = new ConcurrentLinkedQueue<>();

	private final AtomicBoolean pushing = new AtomicBoolean();

	SmsGateway(Path books, MockClock clock, Callbacks callbacks) {
		super("sms");
		Path file = books.resolve("sms.journal");
		List<String> known = Journal.lines(file);
		known.stream().map(Json::read).forEach(this::remember);
		this.numbers = new AtomicLong(known.size());
		this.journal = new Journal(file);
		this.clock = clock;
		this.callbacks = callbacks;
	}

	@Override
	ResponseDefinition answer(Call call) {
		return call.method().equals("POST") ? send(call) : call.answer(Map.of("messages", find(call)));
	}

	private ResponseDefinition send(Call call) {
		String phone = call.text("phone", "1\\d{10}");
		String code = call.says("code", "OK");
		if (loses(call, phone)) {
			return call.asWritten();
		}
		if (!code.equals("OK")) {
			return call.answer(Map.of("code", code, "message", call.says("message", "refused")));
		}
		Map<String, Object> message = message(call, phone);
		this.journal.append(Json.write(message));
		remember(message);
		receipts(message, call.says("receipts", 1));
		Map<String, Object> accepted = Map.of("code", "OK", "bizId", message.get("bizId"));
		return call.says("lostSends", 0) > 0 ? call.answer(200, accepted) : call.answer(accepted);
	}

	private Map<String, Object> message(Call call, String phone) {
		Map<String, Object> message = new LinkedHashMap<>();
		message.put("bizId", "%012d".formatted(this.numbers.incrementAndGet()));
		message.put("phone", phone);
		message.put("sign", call.text("sign", ".+"));
		message.put("template", call.text("template", ".+"));
		message.put("params", call.body().getOrDefault("params", Map.of()));
		message.put("outId", call.body().getOrDefault("outId", ""));
		message.put("sentAt", time(0));
		message.put("visibleAt", time(call.says("visibleAfterSeconds", 0)));
		message.put("status", call.says("becomes", "DELIVERED"));
		message.put("errCode", call.says("errCode", "DELIVERED"));
		return message;
	}

	private String time(int seconds) {
		return this.clock.now().plusSeconds(seconds).atZone(BusinessClock.ZONE).toOffsetDateTime().toString();
	}

	private void remember(Map<String, Object> message) {
		String day = message.get("sentAt").toString().substring(0, 10).replace("-", "");
		this.sent.computeIfAbsent(message.get("phone") + "/" + day, key -> new ConcurrentLinkedQueue<>()).add(message);
	}

	/** As real gateways do, it lists what went to the phone that day, some of it late, and does not know the sender's own id. */
	private List<Map<String, Object>> find(Call call) {
		List<Map<String, Object>> found = new ArrayList<>();
		this.sent.getOrDefault(call.query("phone") + "/" + call.query("date"), new ConcurrentLinkedQueue<>()).stream().filter(this::isVisible).forEach(message -> {
			Map<String, Object> shown = new LinkedHashMap<>(message);
			shown.keySet().retainAll(List.of("bizId", "template", "params", "sentAt", "status", "errCode"));
			found.add(shown);
		});
		return found;
	}

	private boolean isVisible(Map<String, Object> message) {
		Object from = message.getOrDefault("visibleAt", message.get("sentAt"));
		return !this.clock.now().isBefore(OffsetDateTime.parse(from.toString()).toInstant());
	}

	private void receipts(Map<String, Object> message, int times) {
		for (int i = 0; i < times; i++) {
			this.receipts.add(receipt(message));
		}
		if (times > 0 && this.pushing.compareAndSet(false, true)) {
			this.callbacks.later(500, this::push);
		}
	}

	private void push() {
		this.pushing.set(false);
		List<Map<String, Object>> together = new ArrayList<>();
		for (Map<String, Object> next = this.receipts.poll(); next != null; next = this.receipts.poll()) {
			together.add(next);
		}
		this.callbacks.push("/callbacks/sms", Json.write(together), 0, 1);
	}

	private Map<String, Object> receipt(Map<String, Object> message) {
		boolean delivered = message.get("status").equals("DELIVERED");
		String time = OffsetDateTime.parse(message.get("sentAt").toString()).format(TIME);
		Map<String, Object> receipt = new LinkedHashMap<>();
		receipt.put("phone_number", message.get("phone"));
		receipt.put("send_time", time);
		receipt.put("report_time", time);
		receipt.put("success", delivered);
		receipt.put("err_code", message.get("errCode"));
		receipt.put("err_msg", delivered ? "用户接收成功" : "用户接收失败");
		receipt.put("sms_size", "1");
		receipt.put("biz_id", message.get("bizId"));
		receipt.put("out_id", message.get("outId"));
		return receipt;
	}

	@Override
	public void stop() {
		this.journal.close();
	}
}
