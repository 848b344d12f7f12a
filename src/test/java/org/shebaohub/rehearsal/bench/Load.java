package org.shebaohub.rehearsal.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.shebaohub.rehearsal.Claimed;
import org.shebaohub.rehearsal.HubClient;
import org.shebaohub.rehearsal.Pause;

/** Employees' HR files claims and finance approves them: as fast as they are paid, or so many a second. */
final class Load {

	private static final int THREADS = 12;

	private static final int SAMPLED = 50;

	private final HubClient hub;

	private final List<String> employees;

	private final AtomicLong numbers = new AtomicLong();

	private final String run = Long.toString(System.currentTimeMillis(), 36);

	final AtomicLong failed = new AtomicLong();

	final AtomicLong approved = new AtomicLong();

	volatile Latencies intake = new Latencies();

	volatile Latencies toPaid = new Latencies();

	Load(HubClient hub, List<String> employees) {
		this.hub = hub;
		this.employees = employees;
	}

	/** Forgets what it has measured, not what it has done. */
	void measureAnew() {
		intake = new Latencies();
		toPaid = new Latencies();
	}

	/** Keeps so many claims between intake and the bank's debit until it is closed. */
	void closedLoop(int inFlight, Debits debits, AtomicBoolean open) {
		for (int i = 0; i < THREADS; i++) {
			new Thread(() -> {
				while (open.get()) {
					if (approved.get() + failed.get() - paid(debits) < inFlight) {
						one();
					}
					else {
						Pause.millis(5);
					}
				}
			}, "claimant").start();
		}
	}

	/** So many claims a second for so long, whatever the hub does. */
	void atRate(int perSecond, int seconds) throws InterruptedException {
		ScheduledExecutorService beat = Executors.newScheduledThreadPool(THREADS);
		for (int i = 0; i < perSecond * seconds; i++) {
			beat.schedule(this::one, i * 1000L / perSecond, TimeUnit.MILLISECONDS);
		}
		beat.shutdown();
		beat.awaitTermination(seconds + 30L, TimeUnit.SECONDS);
	}

	private void one() {
		long number = numbers.incrementAndGet();
		Claimed claim = new Claimed(run + "-" + number, employees.get((int) (number % employees.size())),
				"%d.%02d".formatted(1 + number % 9, number % 100), null);
		long began = System.nanoTime();
		try {
			HubClient.Reply reply = hub.submit(claim);
			intake.took(System.nanoTime() - began);
			String claimNo = expect(reply).text("claimNo");
			expect(hub.approve(claim.acknowledged(claimNo)));
			approved.incrementAndGet();
			if (number % SAMPLED == 0) {
				watch(claimNo, began);
			}
		}
		catch (IOException broken) {
			if (failed.incrementAndGet() <= 5) {
				System.out.println("    failed: " + broken);
			}
		}
	}

	private static HubClient.Reply expect(HubClient.Reply reply) throws IOException {
		if (!reply.isDone()) {
			throw new IOException(reply.toString());
		}
		return reply;
	}

	/** Looks again after a fifth of the time that it has taken so far: exact enough, and seldom enough not to weigh. */
	private void watch(String claimNo, long began) throws IOException {
		while (System.nanoTime() - began < 60_000_000_000L) {
			if (hub.claim(claimNo).text("state").equals("PAID")) {
				toPaid.took(System.nanoTime() - began);
				return;
			}
			Pause.millis(20 + (System.nanoTime() - began) / 5_000_000);
		}
		throw new IOException(claimNo + " is not paid after a minute");
	}

	private static long paid(Debits debits) {
		try {
			return debits.count();
		}
		catch (IOException unreadable) {
			throw new IllegalStateException(unreadable);
		}
	}
}
