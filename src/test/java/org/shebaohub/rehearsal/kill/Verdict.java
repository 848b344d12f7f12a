package org.shebaohub.rehearsal.kill;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.shebaohub.rehearsal.Sometimes;
import org.shebaohub.rehearsal.bureau.FileJudge;
import org.shebaohub.rehearsal.bureau.Inbox;
import org.shebaohub.rehearsal.exit.ExitJudge;
import org.shebaohub.rehearsal.exit.LeaveJudge;
import org.shebaohub.rehearsal.exit.Mother;
import org.shebaohub.rehearsal.people.Books;
import org.shebaohub.rehearsal.people.EscalationJudge;
import org.shebaohub.rehearsal.people.NoticeJudge;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all judges say once the hub has come to rest and was stopped. */
final class Verdict {

	private final Crew crew;

	private final Evidence evidence;

	Verdict(Crew crew, Evidence evidence) {
		this.crew = crew;
		this.evidence = evidence;
	}

	/** @param erp what the ERP has booked @param store a copy of what the hub has left @param now the business time at rest */
	List<String> violations(Inbox inbox, Path counterparties, Path erp, JdbcClient store, Instant now, Sometimes sometimes) {
		List<String> violations = new ArrayList<>(crew.broken());
		violations.addAll(LedgerJudge.violations(evidence));
		violations.addAll(Plants.notSeen(evidence));
		violations.addAll(FileJudge.violations(crew.bureaus(), inbox, store));
		violations.addAll(ExitJudge.violations(crew.leavers(), store));
		sometimes.saw("people who resigned", crew.leavers().size());
		violations.addAll(LeaveJudge.violations(crew.mothers(), store, erp));
		long recovered = crew.mothers().stream().filter(Mother::recovers).count();
		sometimes.saw("leaves whose advances were taken back", recovered);
		sometimes.saw("leaves that two people let through", crew.mothers().size() - recovered);
		Books books = Books.read(counterparties);
		violations.addAll(NoticeJudge.violations(books, store, texts(), sometimes::saw));
		violations.addAll(EscalationJudge.violations(books, store, causes(), now));
		return violations;
	}

	/** Whoever was paid, and whoever was parked, has had his text. */
	private Set<String> texts() {
		Set<String> due = new TreeSet<>();
		evidence.shown().stream().filter(Shown::isPaid).forEach(shown -> due.add("claim-paid " + shown.claimNo()));
		crew.parked().forEach(claimed -> due.add("claim-parked-employee " + claimed.claimNo()));
		return due;
	}

	private Set<String> causes() {
		Set<String> due = crew.questions().stream().map(no -> "enquiry/" + no).collect(Collectors.toCollection(TreeSet::new));
		crew.parked().forEach(claimed -> due.add("claim-parked/" + claimed.claimNo()));
		return due;
	}
}
