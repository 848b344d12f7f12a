package org.shebaohub.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Lets one transaction of the embedded store write at a time, from its first change to its end; whoever only reads goes on.
 * H2 writes what it holds table by table while others go on: what they were changing just then is written before the change
 * in one table and after it in another, and a kill at the next moment leaves it so for ever.
 */
final class JdbcOneWriter extends DelegatingDataSource {

	private static final Set<String> KEEPS = Set.of("commit", "setAutoCommit");

	private static final Set<String> DROPS = Set.of("rollback", "close", "abort");

	/** Theirs is whose turn it is, in the order in which they asked; whoever closes a connection gives it up, be it another thread. */
	private final Semaphore turn = new Semaphore(1, true);

	private final Duration patience;

	private Thread writer;

	/** Of the writer, as many as write. */
	private int connections;

	/** @param store an H2 store, of which every connection comes from here */
	JdbcOneWriter(DataSource store, Duration patience) {
		super(store);
		this.patience = patience;
	}

	/** @param url of an H2 store, opened by this process alone */
	static DataSource at(String url) {
		return new JdbcOneWriter(new DriverManagerDataSource(url, "sa", ""), Duration.ofMinutes(1));
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection store = super.getConnection();
		Writing writing = new Writing();
		return proxy(Connection.class, (same, method, given) -> {
			if (KEEPS.contains(method.getName())) {
				Object result = call(store, method, given);
				writing.end();
				return result;
			}
			if (DROPS.contains(method.getName()) && !toSavepoint(method)) {
				try {
					return call(store, method, given);
				}
				finally {
					writing.end();
				}
			}
			Object result = call(store, method, given);
			return result instanceof Statement statement ? watched(store, statement, given, writing) : result;
		});
	}

	private static boolean toSavepoint(Method method) {
		return method.getName().equals("rollback") && method.getParameterCount() > 0;
	}

	private static Statement watched(Connection store, Statement statement, Object[] given, Writing writing) {
		String prepared = given != null && given.length > 0 && given[0] instanceof String sql ? sql : "";
		Class<? extends Statement> kind = statement instanceof CallableStatement ? CallableStatement.class
				: statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
		return proxy(kind, (same, method, with) -> {
			String sql = with != null && with.length > 0 && with[0] instanceof String now ? now : prepared;
			if (!method.getName().startsWith("execute") || reads(sql)) {
				return call(statement, method, with);
			}
			writing.begin();
			try {
				return call(statement, method, with);
			}
			finally {
				if (store.getAutoCommit()) {
					writing.end();
				}
			}
		});
	}

	private static boolean reads(String sql) {
		String small = sql.stripLeading().toLowerCase(Locale.ROOT);
		return small.startsWith("select") && !small.contains("for update") && !small.contains("nextval(");
	}

	private static Object call(Object target, Method method, Object[] given) throws Throwable {
		try {
			return method.invoke(target, given);
		}
		catch (InvocationTargetException thrown) {
			throw thrown.getCause();
		}
	}

	private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
		return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] { kind }, handler));
	}

	private synchronized boolean isTheWriters() {
		boolean his = writer == Thread.currentThread();
		connections += his ? 1 : 0;
		return his;
	}

	private synchronized void begun() {
		writer = Thread.currentThread();
		connections = 1;
	}

	private synchronized void ended() {
		connections--;
		if (connections == 0) {
			writer = null;
			turn.release();
		}
	}

	/** Whether a connection's transaction has the turn; a thread that has it for one has it for another, too. */
	private final class Writing {

		private final AtomicBoolean begun = new AtomicBoolean();

		void begin() throws SQLException {
			if (begun.get()) {
				return;
			}
			if (!isTheWriters()) {
				if (!waited()) {
					// the kind of which Spring, and so who waits for a store that is away, knows that it may go well later
					throw new SQLTransientConnectionException("another transaction has been writing to the embedded store for " + patience.toSeconds()
							+ " s, a large file perhaps; try again, or give the hub a PostgreSQL: hub.store.url");
				}
				begun();
			}
			begun.set(true);
		}

		void end() {
			if (begun.compareAndSet(true, false)) {
				ended();
			}
		}

		/** A thread that is told to stop still ends what it has begun. */
		private boolean waited() {
			boolean told = Thread.interrupted();
			long until = System.nanoTime() + patience.toNanos();
			try {
				while (true) {
					try {
						return turn.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
					}
					catch (InterruptedException again) {
						told = true;
					}
				}
			}
			finally {
				if (told) {
					Thread.currentThread().interrupt();
				}
			}
		}
	}
}
