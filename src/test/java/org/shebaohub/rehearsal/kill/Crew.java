package org.shebaohub.rehearsal.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.shebaohub.rehearsal.Bank;
import org.shebaohub.rehearsal.Claimed;
import org.shebaohub.rehearsal.Crowd;
import org.shebaohub.rehearsal.HubClient;
import org.shebaohub.rehearsal.Sometimes;
import org.shebaohub.rehearsal.bureau.Bureau;
import org.shebaohub.rehearsal.bureau.Inbox;
import org.shebaohub.rehearsal.exit.Leaver;
import org.shebaohub.rehearsal.exit.Maternity;
import org.shebaohub.rehearsal.exit.Mother;
import org.shebaohub.rehearsal.exit.Personnel;

/** Everybody who keeps the hub busy while it is killed, each in a thread of his own. */
final class Crew {

	private static final int CLAIMANTS = 20;

	private final AtomicBoolean open = new AtomicBoolean(true);

	private final Queue<String> broken = new ConcurrentLinkedQueue<>();

	private final List<Claimant> claimants;

	private final Petitioner petitioner;

	private final List<Bureau> bureaus;

	private final Personnel personnel;

	private final Maternity maternity;

	private List<Thread> threads;

	Crew(long seed, Bank bank, HubClient client, Inbox inbox, Sometimes sometimes) {
		String name = bank.word() + "-" + seed;
		this.claimants = IntStream.range(0, CLAIMANTS)
			.mapToObj(i -> new Claimant(name + "-" + i, seed, client, Crowd.claimants(), sometimes, open)).toList();
		this.petitioner = new Petitioner(name, seed, client, sometimes, open);
		this.personnel = new Personnel(name, seed, client, sometimes, open);
		this.maternity = new Maternity(name, seed, client, sometimes, open);
		this.bureaus = Bureau.several(seed + bank.ordinal(), inbox, sometimes, open);
	}

	void start() {
		Stream<Runnable> all = Stream.concat(claimants.stream(), Stream.concat(Stream.of(petitioner, personnel, maternity), bureaus.stream()));
		threads = all.map(Thread::new).toList();
		threads.forEach(thread -> thread.setUncaughtExceptionHandler((gone, why) -> broken.add(why.getMessage())));
		threads.forEach(Thread::start);
	}

	/** Begins nothing more and waits until everybody has been answered. */
	void stop() {
		open.set(false);
		threads.forEach(this::join);
	}

	private void join(Thread thread) {
		try {
			thread.join(Duration.ofMinutes(45).toMillis());
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
		if (thread.isAlive()) {
			throw new IllegalStateException("somebody is not answered for 45 minutes after the last kill");
		}
	}

	/** Who was refused, or had no answer for too long. */
	List<String> broken() {
		return List.copyOf(broken);
	}

	/** Every claim that was acknowledged, those that stay parked among them. */
	List<Claimed> claimed() {
		List<Claimed> all = new ArrayList<>(petitioner.parked());
		claimants.forEach(claimant -> all.addAll(claimant.claimed()));
		return all;
	}

	List<Claimed> parked() {
		return petitioner.parked();
	}

	List<String> questions() {
		return petitioner.questions();
	}

	List<Leaver> leavers() {
		return personnel.leavers();
	}

	List<Mother> mothers() {
		return maternity.mothers();
	}

	List<Bureau> bureaus() {
		return bureaus;
	}
}
