package org.shebaohub.connector.hr;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.roster.PersonnelDesk;
import org.shebaohub.roster.RosterNews;
import org.shebaohub.testing.HrEvents;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

class HrEventQueueTests {

	private final Rooms rooms = new Rooms(Stores.H2.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster");

	@AfterEach
	void close() {
		rooms.close();
	}

	@Test
	@DisplayName("FM-13 a message on which the store chokes every time is set aside; only a store that is away brings it again")
	void tellsTheStoreFromTheMessage() {
		assertThat(comesAgain(new DuplicateKeyException("the same again"))).isFalse();
		assertThat(rooms.events).filteredOn(RosterNews.EventRefused.class::isInstance).hasSize(1);
		assertThat(comesAgain(new DataAccessResourceFailureException("away"))).isTrue();
		assertThat(comesAgain(new CannotAcquireLockException("held"))).isTrue();
		assertThat(comesAgain(new CannotCreateTransactionException("away"))).isTrue();
		assertThat(rooms.events).filteredOn(RosterNews.EventRefused.class::isInstance).hasSize(1);
	}

	@Test
	@DisplayName("RULE-1 what is unreadable goes back to the broker, too, where its setting aside was not kept")
	void bringsBackWhatWasNotKept() {
		rooms.bean(MailRoom.class, broken(new CannotAcquireLockException("held")));
		PersonnelDesk desk = rooms.get(PersonnelDesk.class);
		Exchange exchange = message("not JSON");
		new HrEventQueue(new HrEventCounter(rooms.get(MailRoom.class), desk)).take(exchange);
		assertThat(exchange.isRollbackOnly()).isTrue();
	}

	private boolean comesAgain(RuntimeException failure) {
		PersonnelDesk desk = rooms.get(PersonnelDesk.class);
		Exchange exchange = message(HrEvents.hired(HrEvents.number(), "hangzhou"));
		new HrEventQueue(new HrEventCounter(broken(failure), desk)).take(exchange);
		return exchange.isRollbackOnly();
	}

	private static Exchange message(String body) {
		Exchange exchange = new DefaultExchange(new DefaultCamelContext());
		exchange.getMessage().setBody(body);
		return exchange;
	}

	private static MailRoom broken(RuntimeException failure) {
		return (MailRoom) Proxy.newProxyInstance(MailRoom.class.getClassLoader(), new Class<?>[] { MailRoom.class },
				(proxy, method, arguments) -> {
					throw failure;
				});
	}
}
