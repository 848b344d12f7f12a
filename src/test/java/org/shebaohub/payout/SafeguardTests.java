package org.shebaohub.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shebaohub.payout.PayoutCall.Action.NOTHING;
import static org.shebaohub.payout.PayoutCall.Action.SEND;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.payout.BankAnswer.Kind;
import org.shebaohub.policy.PayoutRules;
import org.shebaohub.roster.PayeeAccount;
import org.shebaohub.testing.Stores;

class SafeguardTests {

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-5 many threads order the same claim at once: one live payout, one send, and they all hear of it")
	void oneLivePayoutPerClaim(Stores store) throws Exception {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			List<String> references = together(4, number -> house.instruct("C1", "100"));
			assertThat(references).containsOnly("SH01-C1-1");
			assertThat(house.jdbc.sql("select count(*) from payout").query(Integer.class).single()).isEqualTo(1);
			assertThat(house.mailRoom.open(Transitions.SEND, "SH01-C1-1")).hasSize(1);
			assertThatThrownBy(() -> house.instruct("C1", "100.01")).isInstanceOf(LivePayoutExists.class);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-5 the unique column stands by itself: a second live row of a claim is refused by the store")
	void storeRefusesASecondLiveRow(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.instruct("C1", "100");
			house.instruct("C2", "100");
			assertThatThrownBy(() -> house.jdbc.sql("update payout set live_claim = 'C1' where claim_no = 'C2'").update())
					.isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-11 payouts begun at once never pass a ceiling of the day together: what fits goes, the rest waits")
	void ceilingsHoldUnderConcurrency(Stores store) throws Exception {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.rules = new PayoutRules(Yuan.of("5000"), Yuan.of("20000"), Yuan.of("250"), Yuan.of("10000"));
			List<Delivery> deliveries = new ArrayList<>();
			for (int number = 0; number < 6; number++) {
				EmployeeNo employee = new EmployeeNo("E" + number);
				house.roster.put(employee, new PayeeAccount("员工", "62170000000" + number, "建设银行"));
				deliveries.add(house.mailRoom.take(Transitions.SEND, house.instruct("C" + number, "100", employee)));
			}
			List<PayoutCall> calls = together(6, number -> house.desk.begin(deliveries.get(number)));
			assertThat(calls).filteredOn(call -> call.action() == SEND).hasSize(2);
			assertThat(house.desk.list(PayoutHouse.MANAGER, "WAITING_RELEASE", "", 10)).hasSize(4)
					.allSatisfy(view -> assertThat(view.hold()).isEqualTo("CEILING"));
			assertThat(total(house, "HUB")).isEqualTo(20000);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-11 a payee's day is one account's day, whoever owns it; exactly the limit passes, a fen more waits")
	void countsPayeeByAccount(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			house.rules = new PayoutRules(Yuan.of("5000"), Yuan.of("300"), Yuan.of("50000"), Yuan.of("10000"));
			EmployeeNo other = new EmployeeNo("E2");
			house.roster.put(other, PayoutHouse.ACCOUNT);
			assertThat(house.begin(house.instruct("C1", "100")).action()).isEqualTo(SEND);
			assertThat(house.begin(house.instruct("C2", "200", other)).action()).isEqualTo(SEND);
			assertThat(house.begin(house.instruct("C3", "0.01")).action()).isEqualTo(NOTHING);
			house.clock.set("2026-10-13T00:00");
			assertThat(house.begin(house.instruct("C4", "300")).action()).isEqualTo(SEND);
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-11 a failed payout gives its room in the ceilings back; one that goes again is counted once")
	void countsOnlyWhatLeft(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String reference = house.instruct("C1", "100");
			house.send(reference, Kind.NOT_SENT, "");
			assertThat(total(house, "HUB")).isEqualTo(10000);
			house.send(reference, Kind.FAILED, "ACCOUNT_NOT_FOUND");
			assertThat(total(house, "HUB")).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("RULE-11 while payouts are stopped no send begins and questions go on; who stopped them, and why, is logged")
	void stopSwitchHoldsSends(Stores store) {
		try (PayoutHouse house = new PayoutHouse(store, "dedup")) {
			String asked = house.instruct("C1", "100");
			house.send(asked, Kind.UNCLEAR, "");
			String waiting = house.instruct("C2", "100");
			assertThat(house.desk.stop(PayoutHouse.actor("hr", Role.HR), "?").isRefused()).isTrue();
			assertThat(house.desk.stop(PayoutHouse.APPROVER, " ").isRefused()).isTrue();
			assertThat(house.desk.stop(PayoutHouse.APPROVER, "a wrong file").outcome()).isEqualTo(Outcome.ACCEPTED);
			assertThat(house.begin(waiting).action()).isEqualTo(NOTHING);
			assertThat(house.state(waiting)).isEqualTo("READY");
			assertThat(total(house, "HUB")).isEqualTo(10000);
			house.query(asked, Kind.PAID, "OK");
			assertThat(house.state(asked)).isEqualTo("PAID");
			assertThat(house.desk.resume(PayoutHouse.APPROVER, "fine").isRefused()).isTrue();
			house.desk.resume(PayoutHouse.MANAGER, "the file was taken back");
			assertThat(house.begin(waiting).action()).isEqualTo(SEND);
			assertThat(house.log.timeline("payout/switch")).extracting(row -> row.actor() + " " + row.action())
					.containsExactly("li.finance PAYOUTS_STOPPED", "wang.manager PAYOUTS_RESUMED");
		}
	}

	private static long total(PayoutHouse house, String scope) {
		return house.jdbc.sql("select fen from payout_total where scope = ?").param(scope).query(Long.class).single();
	}

	private interface Numbered<T> {

		T apply(int number);
	}

	private static <T> List<T> together(int threads, Numbered<T> work) throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(threads);
		CyclicBarrier start = new CyclicBarrier(threads);
		try {
			List<Callable<T>> tasks = new ArrayList<>();
			for (int number = 0; number < threads; number++) {
				int own = number;
				tasks.add(() -> {
					start.await();
					return work.apply(own);
				});
			}
			List<T> results = new ArrayList<>();
			for (Future<T> future : executor.invokeAll(tasks)) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			executor.shutdownNow();
		}
	}
}
