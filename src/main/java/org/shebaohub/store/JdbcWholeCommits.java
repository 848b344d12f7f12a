package org.shebaohub.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Lets the embedded store end one transaction at a time. H2 writes what it holds table by table and lets others go on
 * meanwhile: of a transaction that ended just then, one table was written after the change and another before it, and a
 * kill at the next moment left it so for ever. What stays open: statements that are under way at that moment, which H2
 * undoes on opening, but not always whole.
 */
final class JdbcWholeCommits extends DelegatingDataSource {

	private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit", "close");

	private final ReentrantLock end = new ReentrantLock();

	/** @param store an H2 store, of which every connection comes from here */
	JdbcWholeCommits(DataSource store) {
		super(store);
	}

	/** @param url of an H2 store, opened by this process alone */
	static DataSource at(String url) {
		return new JdbcWholeCommits(new DriverManagerDataSource(url, "sa", ""));
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection store = super.getConnection();
		return proxy(Connection.class, (same, method, given) -> {
			if (ENDS.contains(method.getName())) {
				return alone(() -> call(store, method, given));
			}
			Object result = call(store, method, given);
			return result instanceof Statement statement ? watched(store, statement, given) : result;
		});
	}

	private Statement watched(Connection store, Statement statement, Object[] given) {
		String prepared = given != null && given.length > 0 && given[0] instanceof String sql ? sql : "";
		Class<? extends Statement> kind = statement instanceof CallableStatement ? CallableStatement.class
				: statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
		return proxy(kind, (same, method, with) -> {
			String sql = with != null && with.length > 0 && with[0] instanceof String now ? now : prepared;
			return method.getName().startsWith("execute") && store.getAutoCommit() && !reads(sql)
					? ended(store, () -> call(statement, method, with)) : call(statement, method, with);
		});
	}

	private static boolean reads(String sql) {
		String small = sql.stripLeading().toLowerCase(Locale.ROOT);
		return small.startsWith("select") && !small.contains("for update");
	}

	/** What would end by itself waits for its rows first and for its turn to end afterwards: never the other way round. */
	private Object ended(Connection store, Work work) throws Throwable {
		store.setAutoCommit(false);
		boolean done = false;
		try {
			Object result = work.run();
			done = true;
			return result;
		}
		finally {
			boolean keeps = done;
			alone(() -> {
				if (keeps) {
					store.commit();
				}
				else {
					store.rollback();
				}
				store.setAutoCommit(true);
				return null;
			});
		}
	}

	private Object alone(Work work) throws Throwable {
		end.lock();
		try {
			return work.run();
		}
		finally {
			end.unlock();
		}
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

	private interface Work {

		Object run() throws Throwable;
	}
}
