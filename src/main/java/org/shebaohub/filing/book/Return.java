package org.shebaohub.filing.book;

import java.util.List;
import java.util.Optional;
import org.shebaohub.filing.Look;
import org.shebaohub.filing.book.AppliedFiles.Applied;
import org.shebaohub.filing.name.FileNames;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.layout.LayoutDesk;
import org.springframework.stereotype.Component;

/**
 * What it means that content comes again. Content that numbers itself, and the same name, say nothing new. Otherwise it
 * may go back to what held before something else was said: its name's day decides, and without one a person.
 */
@Component
public class Return {

	/** REPEAT: nothing is said. STANDS: it is what holds anyway. ANEW: it holds again. UNCLEAR: a person decides. */
	public enum Meaning {
		NEW, REPEAT, STANDS, ANEW, UNCLEAR
	}

	private final AppliedFiles applied;

	private final LayoutDesk layouts;

	Return(AppliedFiles applied, LayoutDesk layouts) {
		this.applied = applied;
		this.layouts = layouts;
	}

	public Meaning of(Look.Claim claim, String digest) {
		Optional<Applied> before = applied.last(claim.source(), digest);
		if (before.isEmpty()) {
			return Meaning.NEW;
		}
		if (layouts.current(claim.source()).isPresent()) {
			return Meaning.REPEAT;
		}
		List<String> since = applied.namesSince(claim.source(), before.get());
		if (since.isEmpty()) {
			return Meaning.STANDS;
		}
		if (before.get().name().equals(claim.name())) {
			return Meaning.REPEAT;
		}
		String day = FileNames.day(claim.name());
		boolean newest = day.compareTo(FileNames.day(before.get().name())) > 0 && since.stream().map(FileNames::day)
			.allMatch(other -> !other.isEmpty() && day.compareTo(other) > 0);
		return newest ? Meaning.ANEW : Meaning.UNCLEAR;
	}

	public static Finding unclear(Look.Claim claim) {
		return new Finding("FILE_RETURNS", "file " + claim.name() + " of " + claim.source()
				+ ": its content was applied before, and other content since", "if it holds again, send it under a name with "
				+ "a later day, such as roster-delta-20261013.csv; otherwise nothing", Role.HR);
	}
}
