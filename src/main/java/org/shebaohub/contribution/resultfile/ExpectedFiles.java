package org.shebaohub.contribution.resultfile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.layout.FileLayout;
import org.shebaohub.layout.LayoutDesk;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Misses the result files that have not come by their day: one case for each city and month, the missing units its
 * members, cleared when the last of them has come, and said again each day so that nobody silences it by hand.
 */
@Component
public class ExpectedFiles {

	private static final Duration AGAIN = Duration.ofMinutes(10);

	/** A file may be due so many months after its month. */
	private static final int LATEST_DUE = 4;

	private final JdbcMissedFiles files;

	private final LayoutDesk layouts;

	private final PolicyDesk policy;

	private final CaseDesk cases;

	private final BusinessClock clock;

	private final TransactionTemplate transaction;

	private volatile Instant next = Instant.MIN;

	private volatile LocalDate day;

	ExpectedFiles(JdbcMissedFiles files, LayoutDesk layouts, PolicyDesk policy, CaseDesk cases, BusinessClock clock,
			PlatformTransactionManager transactions) {
		this.files = files;
		this.layouts = layouts;
		this.policy = policy;
		this.cases = cases;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Does nothing while it has just been done. Each month by itself, so that no two cases are ever held at once. */
	public void beat() {
		if (!clock.today().equals(day) || !clock.now().isBefore(next)) {
			layouts.sources().stream().filter(source -> source.startsWith("bureau/")).forEach(this::look);
			day = clock.today();
			next = clock.now().plus(AGAIN);
		}
	}

	private void look(String source) {
		FileLayout layout = layouts.current(source).orElse(null);
		if (layout != null) {
			InsuranceMonth.containing(clock.today()).plus(1).previous(LATEST_DUE)
				.stream()
				.filter(month -> policy.resultFileDue(layout.node(), month).filter(clock.today()::isAfter).isPresent())
				.forEach(month -> transaction.executeWithoutResult(status -> miss(source, layout, month)));
		}
	}

	private void miss(String source, FileLayout layout, InsuranceMonth month) {
		files.lock(source, month);
		List<String> units = files.unitsWithout(source, layout.place(), month);
		if (!units.isEmpty() && files.missedToday(source, month, clock)) {
			cases.report(new CaseReport(CaseKind.FILE_MISSING, key(source, month), layout.node(), Cause.BUREAU, Map.of()));
			list(source, month, units);
		}
	}

	/** In the transaction that applies a file. */
	void came(String source, String place, InsuranceMonth month) {
		files.lock(source, month);
		List<String> units = files.unitsWithout(source, place, month);
		if (units.isEmpty()) {
			cases.clear(key(source, month), "the last file of the month has come");
		}
		else {
			list(source, month, units);
		}
	}

	/** Only whose file is still missing is a member. */
	private void list(String source, InsuranceMonth month, List<String> units) {
		cases.members(key(source, month), units.stream().map(unit -> "unit/" + unit).toList());
	}

	private static String key(String source, InsuranceMonth month) {
		return "file-missing/" + source + "/" + month;
	}
}
