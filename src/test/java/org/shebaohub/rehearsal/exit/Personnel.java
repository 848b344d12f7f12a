package org.shebaohub.rehearsal.exit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shebaohub.rehearsal.HubClient;
import org.shebaohub.rehearsal.Insistence;
import org.shebaohub.rehearsal.Pause;
import org.shebaohub.rehearsal.Sometimes;

/** HR system and ERP in one: people are hired, borrow, resign and pay back, told in any order and half of it twice. */
public final class Personnel implements Runnable {

	private static final int PEOPLE = 24;

	private final String name;

	private final HubClient hub;

	private final Random random;

	private final Insistence insistence;

	private final AtomicBoolean open;

	private final List<Leaver> leavers = new ArrayList<>();

	public Personnel(String name, long seed, HubClient hub, Sometimes sometimes, AtomicBoolean open) {
		this.name = name;
		this.hub = hub;
		this.random = new Random(seed * 17);
		this.insistence = new Insistence(name + "-personnel", random, sometimes);
		this.open = open;
	}

	/** Everybody of whom everything was told; read it when the thread has ended. */
	public List<Leaver> leavers() {
		return leavers;
	}

	@Override
	public void run() {
		while (open.get() && leavers.size() < PEOPLE) {
			Leaver next = new Leaver("R" + Integer.toHexString(name.hashCode() & 0xffffff).toUpperCase() + leavers.size(),
					leavers.size() % 3 != 0);
			tell(next);
			leavers.add(next);
			Pause.millis(random.nextInt(6000));
		}
	}

	private void tell(Leaver leaver) {
		List<Told> told = new ArrayList<>(List.of(Told.hired(leaver), Told.resigned(leaver.no())));
		Collections.shuffle(told, random);
		List<Told> money = new ArrayList<>(List.of(Told.borrowed(leaver)));
		if (leaver.settles()) {
			money.add(Told.paidBack(leaver));
		}
		Collections.shuffle(money, random);
		told.addAll(random.nextInt(told.indexOf(Told.hired(leaver)) + 1, told.size() + 1), money);
		told.forEach(this::tell);
		told.stream().filter(one -> random.nextBoolean()).forEach(this::tell);
	}

	private void tell(Told told) {
		insistence.insist(() -> told.money() ? hub.tellErp(told.event()) : hub.tellHr(told.event()), told.money() ? "ERP events" : "HR events");
		Pause.millis(random.nextInt(400));
	}
}
