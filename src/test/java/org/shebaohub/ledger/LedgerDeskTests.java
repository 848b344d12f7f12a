package org.shebaohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.PlainVault;
import org.shebaohub.testing.RecordingLog;
import org.shebaohub.testing.RecordingMailRoom;
import org.shebaohub.testing.Stores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerDeskTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

	private final MovableClock clock = MovableClock.at("2026-10-12T09:00");

	private final RecordingMailRoom mailRoom = new RecordingMailRoom();

	private JdbcClient jdbc;

	private TransactionTemplate transaction;

	private LedgerDesk desk(Stores store) {
		DataSource source = store.dataSource();
		jdbc = JdbcClient.create(source);
		transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
		return new LedgerDesk(new JdbcVouchers(jdbc, new PlainVault()), mailRoom, new RecordingLog(clock),
				new BusinessClock(clock), event -> { });
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-10 a voucher that does not sum to zero is refused, and nothing is stored or sent")
	void refusesWhatDoesNotBalance(Stores store) {
		LedgerDesk desk = desk(store);
		Voucher oneFenOff = new Voucher("V1", "C1", TODAY, List.of(new Posting("2211", Yuan.of("100.00")),
				new Posting("1002", Yuan.of("-99.99"))));
		assertThat(desk.post(oneFenOff).findings()).extracting(Finding::code).containsExactly("VOUCHER_UNBALANCED");
		assertThat(desk.vouchers("C1")).isEmpty();
		assertThat(mailRoom.rows()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-70 RULE-10 a posted voucher is offered to the ERP under its number until the ERP has booked it")
	void offersVoucherUntilBooked(Stores store) {
		LedgerDesk desk = desk(store);
		desk.payment("SH-C1-1", "C1", Yuan.of("312.40"));
		assertThat(desk.command(mailRoom.take("erp.command", "SH-C1-1"))).isEqualTo(
				"{\"caseKey\":\"C1\",\"currency\":\"CNY\",\"date\":\"2026-10-12\",\"postings\":["
						+ "{\"account\":\"2211.medical\",\"amount\":\"312.40\"},"
						+ "{\"account\":\"1002\",\"amount\":\"-312.40\"}],\"voucherNo\":\"SH-C1-1\"}");
		assertThat(mailRoom.open("erp.command", "SH-C1-1")).hasSize(1);
		desk.acknowledge(new LedgerDesk.Receipt("SH-C1-1", null));
		desk.acknowledge(new LedgerDesk.Receipt("SH-C1-1", null));
		assertThat(mailRoom.open("erp.command", "SH-C1-1")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-26 a reversal is the opposite entry of its own day, once, and never an edit")
	void reversesByOppositeEntryOnce(Stores store) {
		LedgerDesk desk = desk(store);
		desk.payment("V1", "C1", Yuan.of("80"));
		clock.set("2026-11-02T09:00");
		assertThat(desk.reverse("V1", "returned by the bank").isRefused()).isFalse();
		assertThat(desk.reverse("V1", "returned by the bank").isRefused()).isFalse();
		assertThat(desk.vouchers("C1")).extracting(Voucher::no).containsExactly("V1", "V1-R");
		Voucher reversal = desk.vouchers("C1").get(1);
		assertThat(reversal.date()).isEqualTo("2026-11-02");
		assertThat(reversal.postings()).containsExactly(new Posting("2211.medical", Yuan.of("-80")),
				new Posting("1002", Yuan.of("80")));
		assertThat(desk.reverse("V9", "?").findings()).extracting(Finding::code).containsExactly("VOUCHER_UNKNOWN");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-70 the same voucher again is posted once, other content under its number is refused")
	void postsOnce(Stores store) {
		LedgerDesk desk = desk(store);
		assertThat(desk.payment("V1", "C1", Yuan.of("10")).isRefused()).isFalse();
		assertThat(desk.payment("V1", "C1", Yuan.of("10")).isRefused()).isFalse();
		assertThat(desk.payment("V1", "C1", Yuan.of("11")).findings()).extracting(Finding::code)
				.containsExactly("VOUCHER_NO_TAKEN");
		assertThat(mailRoom.posted("erp.command")).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("F-05 one liability stands for a claim: the same again is nothing, another amount reverses it and is posted anew")
	void letsOneLiabilityStand(Stores store) {
		LedgerDesk desk = desk(store);
		desk.liability("C1", Yuan.of("10"), "arrears");
		desk.liability("C1", Yuan.of("10"), "arrears");
		assertThat(desk.vouchers("C1")).extracting(Voucher::no).containsExactly("L-C1");
		desk.liability("C1", Yuan.of("7"), "cut");
		desk.liability("C1", Yuan.of("7"), "cut");
		desk.liability("C1", Yuan.ZERO, "rejected");
		desk.liability("C1", Yuan.ZERO, "rejected");
		assertThat(desk.vouchers("C1")).extracting(Voucher::no)
				.containsExactlyInAnyOrder("L-C1", "L-C1-R", "L-C1-2", "L-C1-2-R");
		assertThat(mailRoom.posted("erp.command")).hasSize(4);
		desk.liability("C1", Yuan.of("3"), "again");
		assertThat(desk.vouchers("C1").stream().flatMap(voucher -> voucher.postings().stream())
				.filter(posting -> posting.account().equals("6602.arrears")).map(Posting::amount)
				.reduce(Yuan.ZERO, Yuan::plus)).isEqualTo(Yuan.of("3"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("FM-30 a voucher that somebody edited in the store is not sent")
	void doesNotSendWhatWasAltered(Stores store) {
		LedgerDesk desk = desk(store);
		desk.payment("V1", "C1", Yuan.of("80"));
		jdbc.sql("update posting set fen = fen * 10").update();
		assertThatThrownBy(() -> desk.command(mailRoom.take("erp.command", "V1")))
				.isInstanceOf(VoucherAltered.class).hasMessageContaining("V1");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-10 whatever is posted and reversed, the store's postings sum to zero and a balanced voucher is kept whole")
	void postingsAlwaysSumToZero(Stores store) {
		long seed = Long.getLong("postings.seed", System.nanoTime());
		System.out.println("postings: seed " + seed);
		Random random = new Random(seed);
		LedgerDesk desk = desk(store);
		for (int number = 0; number < 100; number++) {
			Voucher voucher = new Voucher("V" + number, "C" + number, TODAY, lines(random));
			boolean balanced = voucher.postings().stream().mapToLong(posting -> posting.amount().fen()).sum() == 0;
			transaction.executeWithoutResult(status -> check(desk, voucher, balanced, random.nextBoolean()));
		}
		assertThat(jdbc.sql("select sum(fen) from posting").query(Long.class).single()).isZero();
	}

	private static void check(LedgerDesk desk, Voucher voucher, boolean balanced, boolean reverse) {
		assertThat(desk.post(voucher).isRefused()).isEqualTo(!balanced);
		Consumer<List<Voucher>> kept = balanced ? found -> assertThat(found).contains(voucher)
				: found -> assertThat(found).isEmpty();
		if (reverse) {
			assertThat(desk.reverse(voucher.no(), "property").isRefused()).isEqualTo(!balanced);
		}
		kept.accept(desk.vouchers(voucher.caseKey()));
	}

	private static List<Posting> lines(Random random) {
		List<Posting> lines = new ArrayList<>();
		long sum = 0;
		for (int line = random.nextInt(6) + 1; line > 0; line--) {
			long fen = random.nextLong(-99_999_999_999L, 99_999_999_999L);
			lines.add(new Posting("1002", Yuan.ofFen(fen)));
			sum += fen;
		}
		long last = random.nextInt(5) == 0 ? -sum + random.nextInt(3) - 1 : -sum;
		lines.add(new Posting("2211", Yuan.ofFen(last)));
		return lines;
	}
}
