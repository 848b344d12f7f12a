package org.shebaohub.rehearsal.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

import org.shebaohub.rehearsal.Claimed;
import org.shebaohub.rehearsal.HubClient;
import org.shebaohub.rehearsal.Insistence;
import org.shebaohub.rehearsal.Pause;
import org.shebaohub.rehearsal.Sometimes;

/** Brings what cannot be settled at once: claims of people whose months are late, and questions to HR that nobody answers. */
final class Petitioner implements Runnable {

	private static final int CLAIMS = 12;

	/** As many as one employee may have open. */
	private static final int QUESTIONS = 10;

	private final String name;

	private final HubClient hub;

	private final Random random;

	private final Insistence insistence;

	private final AtomicBoolean open;

	private final List<Claimed> parked = new ArrayList<>();

	private final List<String> questions = new ArrayList<>();

	Petitioner(String name, long seed, HubClient hub, Sometimes sometimes, AtomicBoolean open) {
		this.name = name;
		this.hub = hub;
		this.random = new Random(seed * 13);
		this.insistence = new Insistence(name, random, sometimes);
		this.open = open;
	}

	/** Claims that are parked and stay so; read it when the petitioner has ended. */
	List<Claimed> parked() {
		return parked;
	}

	/** The numbers of the questions. */
	List<String> questions() {
		return questions;
	}

	@Override
	public void run() {
		while (open.get() && parked.size() + questions.size() < CLAIMS + QUESTIONS) {
			if (questions.size() < QUESTIONS && random.nextBoolean()) {
				ask(name + "-q" + questions.size());
			}
			else if (parked.size() < CLAIMS) {
				claim(name + "-c" + parked.size());
			}
			Pause.millis(random.nextInt(2500));
		}
	}

	private void claim(String key) {
		Claimed next = new Claimed(key, "E100" + (1 + random.nextInt(5)), "%d.00".formatted(10 + random.nextInt(90)), null);
		parked.add(next.acknowledged(insistence.insist(() -> hub.submit(next), "claims parked").text("claimNo")));
	}

	private void ask(String key) {
		questions.add(insistence.insist(() -> hub.ask(key, "我的八月社保什么时候到账?"), "questions").text("enquiryNo"));
	}
}
