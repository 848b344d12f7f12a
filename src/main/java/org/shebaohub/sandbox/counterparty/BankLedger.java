package org.shebaohub.sandbox.counterparty;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A bank's ledger: an append-only file, synced line by line before anybody is answered; the judge of how often it paid. */
public final class BankLedger {

	private final Journal journal;

	private final Queue<BankLine> lines;

	BankLedger(Path file) {
		this.lines = new ConcurrentLinkedQueue<>(all(file));
		this.journal = new Journal(file);
	}

	/** Where the bank of that character (dedup, queryable, blind) keeps its ledger. */
	public static Path file(Path books, String character) {
		return books.resolve("bank-" + character + ".ledger");
	}

	/** The debits and returns in a ledger file, oldest first, also while a bank is writing it; none when there is no file. */
	public static List<BankLine> read(Path file) {
		return all(file).stream().filter(BankLine::movesMoney).toList();
	}

	private static List<BankLine> all(Path file) {
		return Journal.lines(file).stream().map(line -> Json.read(line, BankLine.class)).toList();
	}

	void append(BankLine line) {
		this.journal.append(Json.write(line));
		this.lines.add(line);
	}

	Iterable<BankLine> lines() {
		return this.lines;
	}

	int size() {
		return this.lines.size();
	}

	void close() {
		this.journal.close();
	}
}
