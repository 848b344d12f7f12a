package org.shebaohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.ledger.ErpRoom.clearing;
import static org.shebaohub.ledger.ErpRoom.codes;
import static org.shebaohub.ledger.ErpRoom.loan;
import static org.shebaohub.ledger.ErpRoom.reversal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.kernel.Decision.Outcome;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.testing.Stores;

/** Clearings that do not fit, and clearings in disorder. */
class ClearingTests {

	private ErpRoom room;

	@AfterEach
	void close() {
		room.close();
	}

	private void open(Stores store) {
		room = new ErpRoom(store);
		room.tells("loan.booked", loan("J1", "300.00"));
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 an item cleared twice under one number is cleared once; another amount under it is refused")
	void clearsOnceUnderOneNumber(Stores store) {
		open(store);
		room.tells("item.cleared", clearing("K1", "J1", "100.00"));
		assertThat(room.tells("item.cleared", clearing("K1", "J1", "100.00")).outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(codes(room.tells("item.cleared", clearing("K1", "J1", "99.00")))).containsExactly("CLEARING_KNOWN_OTHERWISE");
		assertThat(room.open("E1001")).isEqualTo("200.00");
		assertThat(room.news(LedgerNews.ItemSettled.class)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 an item is never cleared beyond what is open: by a fen too much it waits, beyond what was booked it is refused")
	void neverClearsTooMuch(Stores store) {
		open(store);
		assertThat(codes(room.tells("item.cleared", clearing("K0", "J1", "300.01")))).containsExactly("CLEARING_EXCEEDS_ITEM");
		room.tells("item.cleared", clearing("K1", "J1", "0.01"));
		assertThat(room.tells("item.cleared", clearing("K2", "J1", "300.00")))
			.satisfies(decision -> assertThat(codes(decision)).containsExactly("CLEARING_EXCEEDS_OPEN"))
			.extracting("outcome").isEqualTo(Outcome.HELD);
		assertThat(room.open("E1001")).isEqualTo("299.99");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 an item is not cleared for another person, nor in another currency")
	void refusesOthersAndOtherMoney(Stores store) {
		open(store);
		List<String> hers = new ArrayList<>(List.of(clearing("K1", "J1", "100.00")));
		hers.addAll(List.of("employeeNo", "E1002"));
		assertThat(codes(room.tells("item.cleared", hers.toArray(String[]::new)))).containsExactly("CLEARING_OTHER_PERSON");
		List<String> dollars = new ArrayList<>(List.of(clearing("K2", "J1", "100.00")));
		dollars.addAll(List.of("currency", "USD"));
		assertThat(codes(room.tells("item.cleared", dollars.toArray(String[]::new)))).containsExactly("CURRENCY_NOT_CNY");
		assertThat(room.open("E1001")).isEqualTo("300.00");
	}

	@ParameterizedTest
	@EnumSource(Stores.class)
	@DisplayName("R-000-18 the ERP says cleared, then takes it back: open again by exactly that, once")
	void takesBack(Stores store) {
		open(store);
		room.tells("item.cleared", clearing("K1", "J1", "300.00"));
		assertThat(room.items.open(new EmployeeNo("E1001"))).isEmpty();
		assertThat(room.tells("item.clearing-reversed", reversal("R1", "K1")).outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(room.tells("item.clearing-reversed", reversal("R1", "K1")).outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(codes(room.tells("item.clearing-reversed", reversal("R2", "K1")))).containsExactly("REVERSED_BEFORE");
		assertThat(room.open("E1001")).isEqualTo("300.00");
		assertThat(room.news(LedgerNews.ItemReopened.class)).hasSize(1);
		assertThat(room.items.open(new EmployeeNo("E1001"))).hasSize(1);
	}

	@Test
	@DisplayName("R-000-18 RULE-10 property: whatever the order of a booking, its clearings and what took them back, each told twice, and "
			+ "sometimes taken back in another's name, what is open is booked less cleared")
	void balancesInAnyOrder() {
		room = new ErpRoom(Stores.H2);
		long seed = Long.getLong("seed", 20261122L);
		Random random = new Random(seed);
		for (int round = 0; round < 60; round++) {
			String no = "P" + round;
			room.hires(no);
			List<ErpEvent> story = new ArrayList<>();
			long open = story(no, random, story);
			Collections.shuffle(story, random);
			story.forEach(room::tells);
			assertThat(room.item(no).open()).as("seed %d, round %d: %s", seed, round, story).isEqualTo(Yuan.ofFen(open));
		}
	}

	/** @return what is open in the end, in fen */
	private long story(String no, Random random, List<ErpEvent> story) {
		long booked = 1000 + random.nextInt(100_000);
		long left = booked;
		add(story, no, "loan.booked", loan("J" + no, Yuan.ofFen(booked).toString()));
		for (int i = 0; i < 1 + random.nextInt(5); i++) {
			boolean takenBack = random.nextInt(3) == 0;
			long amount = 1 + (takenBack ? random.nextLong(booked) : random.nextLong(left));
			add(story, no, "item.cleared", clearing("K" + no + i, "J" + no, Yuan.ofFen(amount).toString()));
			if (takenBack) {
				add(story, no, "item.clearing-reversed", reversal("R" + no + i, "K" + no + i));
			}
			if (random.nextInt(4) == 0) {
				add(story, "E1002", "item.clearing-reversed", reversal("X" + no + i, "K" + no + i));
			}
			left -= takenBack ? 0 : amount;
			if (left == 0) {
				break;
			}
		}
		return left;
	}

	private void add(List<ErpEvent> story, String no, String type, String... values) {
		String[] all = Arrays.copyOf(values, values.length + 2);
		all[values.length] = "employeeNo";
		all[values.length + 1] = no;
		story.add(room.event(type, all));
		story.add(room.event(type, all));
	}
}
