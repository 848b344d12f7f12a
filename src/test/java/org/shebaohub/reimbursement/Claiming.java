package org.shebaohub.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Payer;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.testing.Enterprise;
import org.shebaohub.testing.MovableClock;
import org.shebaohub.testing.Rooms;
import org.shebaohub.testing.Stores;

/** The reimbursement desk on a real store with real contributions; notices and payouts are only listened to. */
final class Claiming implements AutoCloseable {

	static final Actor HR = Enterprise.person("hr", Enterprise.HANGZHOU, Role.HR);

	static final Actor FINANCE = Enterprise.person("fin", Enterprise.HANGZHOU, Role.FINANCE);

	final NoticeDesk notices = mock(NoticeDesk.class);

	final PayoutDesk payouts = mock(PayoutDesk.class);

	final Rooms rooms;

	final Enterprise enterprise;

	final ReimbursementDesk desk;

	Claiming(Stores store) {
		rooms = new Rooms(store.dataSource(), MovableClock.at("2026-10-12T09:00"), "policy", "roster", "duty", "task",
				"casework", "contribution", "document", "dossier", "ledger", "reimbursement");
		rooms.bean(NoticeDesk.class, notices).bean(PayoutDesk.class, payouts);
		AtomicInteger number = new AtomicInteger();
		when(payouts.instruct(any())).thenAnswer(order -> "P" + number.incrementAndGet());
		when(payouts.opening(any())).thenAnswer(at -> at.getArgument(0));
		enterprise = new Enterprise(rooms);
		rooms.get(DutyDesk.class).appoint(Actor.HUB, Role.HR, Enterprise.HANGZHOU, new Holder("hr", null, null));
		desk = rooms.get(ReimbursementDesk.class);
	}

	static ClaimForm form(EmployeeNo no, String date, ClaimLine... lines) {
		return new ClaimForm(no, ClaimKind.HOSPITAL, LocalDate.parse(date), Arrays.asList(lines));
	}

	static ClaimLine line(Payer payer, String amount) {
		return new ClaimLine("住院费", payer, Yuan.of(amount), null);
	}

	static ClaimForm stay(EmployeeNo no) {
		return form(no, "2026-10-08", line(Payer.EMPLOYER, "1200.50"), line(Payer.FUND, "300.00"),
				line(Payer.PERSONAL, "20.00"));
	}

	String submit(Actor actor, ClaimForm form) {
		ClaimReceipt receipt = desk.submit(actor, form);
		assertThat(receipt.decision().isRefused()).as(receipt.toString()).isFalse();
		return receipt.claimNo();
	}

	ClaimState state(String claimNo) {
		return desk.find(Actor.HUB, claimNo).orElseThrow().state();
	}

	void recheck(String claimNo) {
		desk.recheck(rooms.mailRoom.take("claim.recheck", claimNo));
	}

	void told(String template, int times) {
		verify(notices, times(times)).tell(any(Audience.class), eq(template), any(), any());
	}

	static List<String> codes(Decision decision) {
		return decision.findings().stream().map(Finding::code).toList();
	}

	@Override
	public void close() {
		rooms.close();
	}
}
