package org.shebaohub.rehearsal.kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

import org.shebaohub.rehearsal.Claimed;
import org.shebaohub.rehearsal.HubClient;
import org.shebaohub.rehearsal.Insistence;
import org.shebaohub.rehearsal.Pause;
import org.shebaohub.rehearsal.Sometimes;

/** Files one claim after the other, and repeats each request until it is answered, as the hub's clients must. */
final class Claimant implements Runnable {

	private static final int WATCH_MILLIS = 3000;

	private final String name;

	private final HubClient hub;

	private final Random random;

	private final List<String> employees;

	private final Sometimes sometimes;

	private final Insistence insistence;

	private final AtomicBoolean open;

	private final List<Claimed> claimed = new ArrayList<>();

	/** @param open while it is true, a finished claim is followed by another */
	Claimant(String name, long seed, HubClient hub, List<String> employees, Sometimes sometimes, AtomicBoolean open) {
		this.name = name;
		this.random = new Random(seed * 31 + name.hashCode());
		this.hub = hub;
		this.employees = employees;
		this.sometimes = sometimes;
		this.insistence = new Insistence(name, random, sometimes);
		this.open = open;
	}

	/** Read it when the claimant has ended. */
	List<Claimed> claimed() {
		return claimed;
	}

	@Override
	public void run() {
		for (int number = 1; open.get(); number++) {
			String amount = "%d.%02d".formatted(10 + random.nextInt(90), random.nextInt(100));
			Claimed next = new Claimed(name + "-" + number, employees.get(random.nextInt(employees.size())), amount, null);
			Claimed acknowledged = next.acknowledged(insistence.insist(() -> hub.submit(next), "submits").text("claimNo"));
			claimed.add(acknowledged);
			insistence.insist(() -> hub.approve(acknowledged), "approvals");
			watch(acknowledged.claimNo());
		}
	}

	private void watch(String claimNo) {
		for (long end = System.nanoTime() + WATCH_MILLIS * 1_000_000L; System.nanoTime() < end && open.get(); Pause.millis(700)) {
			try {
				if ("PAID".equals(hub.claim(claimNo).text("state"))) {
					return;
				}
			}
			catch (IOException noAnswer) {
				sometimes.saw("requests without an answer");
			}
		}
	}
}
