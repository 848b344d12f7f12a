package org.shebaohub.rehearsal.bureau;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.shebaohub.rehearsal.Pause;
import org.shebaohub.rehearsal.Sometimes;
import org.shebaohub.rehearsal.bureau.Sent.Fate;

/** Leaves one result file after the other, each month in another manner of those that bureaus have. */
public final class Bureau implements Runnable {

	private static final int LINES = 3000;

	private static final long PATIENCE_NANOS = 1_200_000_000_000L;

	/** How many bureaus leave files at the same time. */
	private static final int DESKS = 3;

	/** Whose people nobody claims for. */
	private static final String UNIT = "HZ01";

	private final Random random;

	private final Inbox inbox;

	private final Sometimes sometimes;

	private final AtomicBoolean open;

	private final List<Sent> sent = new ArrayList<>();

	private final int desk;

	private int months;

	private Bureau(int desk, long seed, Inbox inbox, Sometimes sometimes, AtomicBoolean open) {
		this.desk = desk;
		this.months = desk;
		this.random = new Random(seed * 17 + desk);
		this.inbox = inbox;
		this.sometimes = sometimes;
		this.open = open;
	}

	/** Some of them, each with other months. @param open while it is true, a settled file is followed by another */
	public static List<Bureau> several(long seed, Inbox inbox, Sometimes sometimes, AtomicBoolean open) {
		return IntStream.range(0, DESKS).mapToObj(desk -> new Bureau(desk, seed, inbox, sometimes, open)).toList();
	}

	/** Read it when the bureau has ended. */
	List<Sent> sent() {
		return sent;
	}

	@Override
	public void run() {
		List<Runnable> manners = manners();
		for (int turn = random.nextInt(manners.size()); open.get() && months < 43; turn++) {
			manners.get(turn % manners.size()).run();
			Pause.millis(random.nextInt(1500));
		}
	}

	private List<Runnable> manners() {
		return switch (desk) {
			case 0 -> List.of(this::plain, this::again, this::offByAFen);
			case 1 -> List.of(this::corrected, this::cutOff);
			default -> List.of(this::growing, this::otherUnderOneName);
		};
	}

	private void plain() {
		apply("plain", nextMonth(), random.nextBoolean());
	}

	private void again() {
		Statement says = nextMonth();
		apply("again", says, true);
		byte[] content = says.file().bytes();
		send(name("again", says), content, true, Fate.REPEAT, null);
		send(name("renamed", says), content, false, Fate.REPEAT, null);
	}

	private void corrected() {
		Statement says = nextMonth();
		apply("first", says, true);
		apply("second", says.corrected(random), true);
	}

	private void cutOff() {
		Statement says = nextMonth();
		byte[] whole = says.file().bytes();
		send(name("cut", says), Arrays.copyOf(whole, whole.length / 2), true, Fate.REFUSED, null);
		apply("cut", says, true);
	}

	/** Half of it lies there for less time than the hub waits, and then all of it. */
	private void growing() {
		Statement says = nextMonth();
		byte[] content = says.file().bytes();
		byte[] part = Arrays.copyOf(content, content.length * 2 / 3);
		Sent half = Sent.of(name("growing", says), part, Fate.HALF, null);
		Sent whole = Sent.of(half.name(), content, Fate.APPLIED, says);
		long refused = refused(whole);
		inbox.leave(half.name(), part, false);
		sent.add(half);
		Pause.millis(200 + random.nextInt(500));
		send(whole, content, false, refused);
	}

	private void offByAFen() {
		Statement says = nextMonth();
		send(name("fen", says), says.file().off("0.01").bytes(), true, Fate.REFUSED, null);
	}

	private void otherUnderOneName() {
		Statement says = nextMonth();
		apply("same", says, true);
		send(name("same", says), says.corrected(random).file().bytes(), true, Fate.REFUSED, null);
	}

	private void apply(String manner, Statement says, boolean marked) {
		send(name(manner, says), says.file().bytes(), marked, Fate.APPLIED, says);
	}

	private void send(String name, byte[] content, boolean marked, Fate fate, Statement says) {
		Sent now = Sent.of(name, content, fate, says);
		send(now, content, marked, refused(now));
	}

	/** How often it was refused before; more often than can be where that is its fate. */
	private long refused(Sent now) {
		return now.fate() == Fate.REFUSED ? Integer.MAX_VALUE : inbox.refused(now.digest());
	}

	private void send(Sent now, byte[] content, boolean marked, long refused) {
		sent.add(now);
		leave(now.name(), content, marked);
		for (int again = 1; again <= 3 && inbox.refused(now.digest()) >= refused + again; again++) {
			sometimes.saw("files given up after kills and left again");
			leave(now.name(), content, marked);
		}
		sometimes.saw("files " + now.fate().name().toLowerCase(java.util.Locale.ROOT));
	}

	/** Returns when the hub has taken it away. */
	private void leave(String name, byte[] content, boolean marked) {
		inbox.leave(name, content, marked);
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (!inbox.isSettled(name)) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("file " + name + " lies there for twenty minutes");
			}
			Pause.millis(200);
		}
	}

	private Statement nextMonth() {
		int month = months;
		months += DESKS;
		return Statement.random(random, UNIT, "%d%02d".formatted(2023 + month / 12, 1 + month % 12), LINES);
	}

	private static String name(String manner, Statement says) {
		return "HZ01-" + says.month() + "-" + manner + ".txt";
	}
}
