package org.shebaohub.rehearsal.exit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shebaohub.rehearsal.Crowd;
import org.shebaohub.rehearsal.HubClient;
import org.shebaohub.rehearsal.HubClient.Reply;
import org.shebaohub.rehearsal.Insistence;
import org.shebaohub.rehearsal.Pause;
import org.shebaohub.rehearsal.Sometimes;

/** HR system, HR and finance in one: leaves and resignations are told in any order and all of them twice; then people act. */
public final class Maternity implements Runnable {

	/** Four months that were paid, two lines each. */
	private static final int ADVANCES = 8;

	private final HubClient hub;

	private final Random random;

	private final Insistence insistence;

	private final AtomicBoolean open;

	private final List<Mother> mothers = new ArrayList<>();

	public Maternity(String name, long seed, HubClient hub, Sometimes sometimes, AtomicBoolean open) {
		this.hub = hub;
		this.random = new Random(seed * 19);
		this.insistence = new Insistence(name + "-maternity", random, sometimes);
		this.open = open;
	}

	/** Everybody whose matter was brought to its end; read it when the thread has ended. */
	public List<Mother> mothers() {
		return mothers;
	}

	@Override
	public void run() {
		for (String no : Crowd.mothers()) {
			if (open.get()) {
				Mother next = new Mother(no, mothers.size() % 2 == 0);
				tell(next);
				end(next);
				mothers.add(next);
				Pause.millis(random.nextInt(3000));
			}
		}
	}

	private void tell(Mother mother) {
		List<Told> told = new ArrayList<>();
		for (int times = 0; times < 2; times++) {
			told.addAll(List.of(Told.onLeave(mother.no()), Told.resigned(mother.no())));
		}
		Collections.shuffle(told, random);
		told.forEach(one -> {
			insistence.insist(() -> hub.tellHr(one.event()), "HR events");
			Pause.millis(random.nextInt(400));
		});
	}

	private void end(Mother mother) {
		Reply page = insistence.insist(() -> blocked(hub.employee(mother.no())), "exits held by advances");
		String exitNo = page.body().path("exits").path(0).path("no").asText();
		if (mother.recovers()) {
			insistence.insist(() -> hub.deduct(mother.no(), "deduct-" + mother.no()), "deductions ordered");
			again(mother);
		}
		else {
			insistence.insist(() -> hub.askToLetThrough(exitNo), "overrides asked for");
			Pause.millis(random.nextInt(2500));
			insistence.insist(() -> hub.letThrough(exitNo), "overrides agreed to");
		}
	}

	/** Not yet an answer while something is still missing. */
	private static Reply blocked(Reply page) {
		boolean whole = page.body().path("owed").path("open").size() == ADVANCES
				&& page.body().path("exits").path(0).path("state").asText().equals("BLOCKED");
		return whole || !page.isDone() ? page : new Reply(503, page.body());
	}

	/** Another request for the same money, of somebody who has not heard of the first: whatever it is told, it must order nothing. */
	private void again(Mother mother) {
		try {
			hub.deduct(mother.no(), "deduct-again-" + mother.no());
		}
		catch (IOException noAnswer) {
			Pause.millis(1);
		}
	}
}
