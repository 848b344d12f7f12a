package org.shebaohub.payout;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerDesk;
import org.shebaohub.operationlog.SealedRows;
import org.shebaohub.payout.BankAnswer.Kind;
import org.shebaohub.policy.PayoutRules;
import org.shebaohub.policy.PolicyDesk;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.PlainVault;
import org.shebaohub.testing.RecordingLog;
import org.shebaohub.testing.RecordingMailRoom;
import org.shebaohub.testing.Stores;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The payout desk and the ledger on a real store, with a mail room, a log and a roster that a test can look into. */
final class PayoutHouse implements AutoCloseable {

	static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	static final EmployeeNo ZHANG = new EmployeeNo("E1001");

	static final PayeeAccount ACCOUNT = new PayeeAccount("张三", "6217000010000000003", "建设银行杭州分行");

	static final Actor APPROVER = actor("li.finance", Role.FINANCE);

	static final Actor MANAGER = actor("wang.manager", Role.FINANCE_MANAGER);

	static final Actor SECOND_MANAGER = actor("zhao.manager", Role.FINANCE_MANAGER);

	final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	final RecordingMailRoom mailRoom = new RecordingMailRoom();

	final RecordingLog log = new RecordingLog(clock);

	final Map<EmployeeNo, PayeeAccount> roster = new HashMap<>(Map.of(ZHANG, ACCOUNT));

	final List<Object> events = new ArrayList<>();

	PayoutRules rules = new PayoutRules(Yuan.of("5000"), Yuan.of("20000"), Yuan.of("50000"), Yuan.of("10000"));

	final PayoutDesk desk;

	final LedgerDesk ledger;

	final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement
	static class Transactions {
	}

	PayoutHouse(Stores store, String character) {
		this(store, character, new BankHoursSettings(null, null));
	}

	PayoutHouse(Stores store, String character, BankHoursSettings hours) {
		DataSource source = store.dataSource();
		jdbc = JdbcClient.create(source);
		bean(JdbcClient.class, () -> jdbc);
		bean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
		bean(PlainVault.class, PlainVault::new);
		bean(RecordingMailRoom.class, () -> mailRoom);
		bean(RecordingLog.class, () -> log);
		bean(BusinessClock.class, () -> new BusinessClock(clock));
		bean(BankSettings.class, () -> settings(character));
		bean(BankHoursSettings.class, () -> hours);
		bean(RosterDesk.class, this::roster);
		bean(PolicyDesk.class, this::policy);
		context.register(Transactions.class, PayoutDesk.class, Orders.class, Register.class, Sends.class, LoggedSteps.class, PayoutRows.class,
				Questions.class, FourEyes.class, StatementCounter.class, StatementMatch.class, Statements.class,
				StopSwitch.class, RestoredStore.class, Transitions.class, Consequences.class, Ceilings.class, Seals.class,
				JdbcPayouts.class, JdbcPayoutViews.class, JdbcCeilings.class, JdbcStopSwitch.class, JdbcStatements.class, LedgerDesk.class,
				jdbcVouchers());
		context.scan("org.shebaohub.duty", "org.shebaohub.task");
		context.addApplicationListener(event -> {
			if (event instanceof PayloadApplicationEvent<?> payload) {
				events.add(payload.getPayload());
			}
		});
		context.refresh();
		desk = context.getBean(PayoutDesk.class);
		ledger = context.getBean(LedgerDesk.class);
		transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
		context.getBeansOfType(SealedRows.class).values().forEach(SealedRows::sealFirst);
	}

	String instruct(String claimNo, String yuan) {
		return instruct(claimNo, yuan, ZHANG);
	}

	String instruct(String claimNo, String yuan, EmployeeNo employee) {
		PayoutOrder order = new PayoutOrder(claimNo, employee, HANGZHOU, Yuan.of(yuan), roster.get(employee), APPROVER);
		return transaction.execute(status -> desk.instruct(order));
	}

	/** The broker brings the send: the route asks the desk what to do. */
	PayoutCall begin(String reference) {
		return desk.begin(mailRoom.take(Transitions.SEND, reference));
	}

	/** The route has called, and records. */
	void send(String reference, Kind kind, String code) {
		desk.record(answer(begin(reference).delivery(), kind, code));
	}

	/** The broker brings the question, and the bank answers it. */
	void query(String reference, Kind kind, String code) {
		desk.record(answer(desk.beginQuery(mailRoom.take(Transitions.QUERY, reference)).delivery(), kind, code));
	}

	void statement(String subject, BankStatement.Line... lines) {
		StatementCall call = desk.beginStatement(mailRoom.take(Statements.KIND, subject));
		desk.matchStatement(new BankStatement(call.delivery(), call.date(), List.of(lines)));
	}

	static BankAnswer answer(Delivery delivery, Kind kind, String code) {
		return new BankAnswer(delivery, delivery.subject(), kind, code, "S1", "HTTP 200");
	}

	static BankStatement.Line line(String serial, String reference, BankStatement.Direction direction, String yuan) {
		return new BankStatement.Line(serial, reference, direction, Yuan.of(yuan), LocalDate.of(2026, 10, 12));
	}

	<T> T part(Class<T> type) {
		return context.getBean(type);
	}

	String state(String reference) {
		return desk.find(MANAGER, reference).map(PayoutView::state).orElseThrow();
	}

	/** As another module would, in its transaction. */
	void publish(Object event) {
		transaction.executeWithoutResult(status -> context.publishEvent(event));
	}

	long postings() {
		return jdbc.sql("select coalesce(sum(fen), 0) from posting where account = '1002'").query(Long.class).single();
	}

	@Override
	public void close() {
		context.close();
	}

	static Actor actor(String name, Role role) {
		return new Actor(name, Set.of(role), new OrgNode("group"), null);
	}

	private static BankSettings settings(String character) {
		return new BankSettings("SH01", character.equals("dedup"), !character.equals("blind"), Duration.ofMinutes(10),
				List.of(Duration.ofSeconds(5), Duration.ofMinutes(1)), Set.of("ACCOUNT_NOT_FOUND"), LocalTime.of(0, 30));
	}

	private RosterDesk roster() {
		RosterDesk desk = mock(RosterDesk.class);
		when(desk.payeeAccount(any())).thenAnswer(asked -> Optional.ofNullable(roster.get(asked.getArgument(0))));
		return desk;
	}

	private PolicyDesk policy() {
		PolicyDesk desk = mock(PolicyDesk.class);
		when(desk.payout(any(), any())).thenAnswer(asked -> rules);
		when(desk.isWorkingDay(any())).thenAnswer(asked -> asked.<LocalDate>getArgument(0).getDayOfWeek().getValue() < 6);
		return desk;
	}

	private static Class<?> jdbcVouchers() {
		try {
			return Class.forName("org.shebaohub.ledger.JdbcVouchers");
		}
		catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}

	private <T> void bean(Class<T> type, Supplier<T> supplier) {
		context.registerBean(type, supplier);
	}
}
