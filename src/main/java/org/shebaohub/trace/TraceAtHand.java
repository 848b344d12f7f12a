package org.shebaohub.trace;

import org.slf4j.MDC;

/** The trace that the thread works at: it stands in each of its log lines, and on what it posts and calls. */
public final class TraceAtHand {

	/** As the Elastic Common Schema calls it. */
	public static final String IN_LOG = "trace.id";

	private static final ThreadLocal<Trace> AT_HAND = new ThreadLocal<>();

	private TraceAtHand() {
	}

	/** Until it is closed; then the thread is where it was before. */
	public interface Span extends AutoCloseable {

		@Override
		void close();
	}

	/** @return what the thread works at, or else a trace that begins here */
	public static Trace orBegin() {
		Trace trace = AT_HAND.get();
		return trace == null ? Trace.begin() : trace;
	}

	public static Span enter(Trace trace) {
		Trace before = AT_HAND.get();
		put(trace);
		return () -> put(before);
	}

	private static void put(Trace trace) {
		if (trace == null) {
			AT_HAND.remove();
			MDC.remove(IN_LOG);
		}
		else {
			AT_HAND.set(trace);
			MDC.put(IN_LOG, trace.id());
		}
	}
}
