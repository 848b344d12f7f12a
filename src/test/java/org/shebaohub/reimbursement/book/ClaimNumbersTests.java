package org.shebaohub.reimbursement.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class ClaimNumbersTests {

	private final JdbcClaims claims = mock(JdbcClaims.class);

	private final ClaimNumbers numbers = new ClaimNumbers(claims);

	@Test
	@DisplayName("a block gives fifty numbers, then the store is asked again")
	void asksEveryFifty() {
		given(claims.nextBlock()).willReturn(1L, 51L, 101L);
		assertThat(LongStream.range(0, 101).map(each -> numbers.next())).containsExactlyElementsOf(LongStream.rangeClosed(1, 101).boxed().toList());
	}

	@Test
	@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
	@DisplayName("FM-01 who waits for the store with a claim keeps nobody from a number: he may be waiting for that one's transaction")
	void waitsForNobody() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch committed = new CountDownLatch(1);
		given(claims.nextBlock()).willAnswer(first -> {
			asked.countDown();
			committed.await();
			return 1L;
		}).willReturn(51L);
		CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(numbers::next);
		asked.await();
		assertThat(numbers.next()).isEqualTo(51);
		committed.countDown();
		assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(1);
		assertThat(numbers.next()).as("of the first block only its first number is given").isEqualTo(52);
	}
}
