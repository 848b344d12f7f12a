package org.shebaohub.connector.hrview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.shebaohub.filing.FiledFile;
import org.shebaohub.filing.FilingDesk;
import org.shebaohub.filing.Look;
import org.shebaohub.filing.ReceivedFile;
import org.shebaohub.filing.FiledFile.Settled;
import org.shebaohub.filing.Sighting;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Looks into the view of an HR system and files what it finds as a roster of that system's, so that everything that
 * holds for roster files holds for it. Nothing is remembered between two looks that a start would not find out again.
 */
@Component
@EnableConfigurationProperties(HrViewSettings.class)
public class HrView {

	private static final Logger LOG = LoggerFactory.getLogger(HrView.class);

	private static final String SOURCE = "hr-view";

	/** So long the other side may take to commit what it has marked as changed. */
	private static final Duration OVERLAP = Duration.ofMinutes(5);

	/** After so long a reading that was refused is tried again: what was missing here may have come. */
	private static final Duration AGAIN = Duration.ofMinutes(15);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	private final HrViewSettings view;

	private final FilingDesk filing;

	private final BusinessClock clock;

	private final WallClock wall;

	/** What was read before this moment has been applied; null after a start. */
	private LocalDateTime mark;

	private Reading last = new Reading("", "", null);

	private boolean away;

	/** One look. @param latest the last change in it, or null */
	private record Reading(String digest, String name, LocalDateTime latest) {
	}

	HrView(HrViewSettings view, FilingDesk filing, BusinessClock clock, WallClock wall) {
		this.view = view;
		this.filing = filing;
		this.clock = clock;
		this.wall = wall;
	}

	/** @return null when there is nothing new, or the other side is away: then the next look finds what was missed */
	public synchronized FiledFile read() {
		if (!view.isSet()) {
			return null;
		}
		Settled settled = filing.lastSettled(SOURCE).orElse(new Settled("", true, wall.now()));
		if (settled.taken() && settled.digest().equals(last.digest) && last.latest != null) {
			mark = last.latest;
		}
		try (ViewRows rows = JdbcViewRows.open(view, mark == null ? null : mark.minus(OVERLAP))) {
			FiledFile file = file(ViewFile.of(rows), settled);
			away = false;
			return file;
		}
		catch (ViewAway gone) {
			if (!away) {
				LOG.warn("{}; it is looked into again at every turn", gone.getMessage());
			}
			away = true;
			return null;
		}
	}

	private FiledFile file(ViewFile found, Settled settled) {
		boolean known = settled.digest().equals(found.digest())
				&& (settled.taken() || wall.now().isBefore(settled.at().plus(AGAIN)));
		if (known || found.lines() == 0 && !view.full()) {
			last = new Reading(found.digest(), last.name, found.rows().latest().orElse(null));
			return null;
		}
		boolean same = last.digest.equals(found.digest()) && !settled.digest().equals(found.digest());
		String name = same ? last.name : "roster-%s-%s-%.8s.csv".formatted(view.full() ? "full" : "delta",
				MOMENT.format(clock.now().atZone(BusinessClock.ZONE)), found.digest());
		last = new Reading(found.digest(), name, found.rows().latest().orElse(null));
		Look look = filing.look(new Sighting(SOURCE, name, found.size(), java.time.Instant.EPOCH, true));
		return look.answer() == Look.Answer.TAKE ? take(look.claim(), found) : null;
	}

	private FiledFile take(Look.Claim claim, ViewFile found) {
		try (InputStream content = found.content()) {
			FiledFile file = filing.begin(new ReceivedFile(claim, content));
			return file.verdict() == FiledFile.Verdict.PROCEED ? file : null;
		}
		catch (IOException | UncheckedIOException broken) {
			filing.release(claim);
			throw new ViewAway(broken);
		}
	}
}
