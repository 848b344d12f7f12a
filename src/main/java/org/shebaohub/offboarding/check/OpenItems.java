package org.shebaohub.offboarding.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;
import org.shebaohub.offboarding.ExitCheck.Found;

/** Says of booked items what is open, to the fen, with the record where it stands and its date. */
record OpenItems(String check, OpenItemKind kind, boolean holds) {

	List<Found> in(Situation situation, String code, String remedy, Role accountable) {
		return items(situation).map(item -> new Found(check, holds, item.no(), item.open(),
				new Finding(code, evidence(item), remedy, accountable))).toList();
	}

	private Stream<OpenItem> items(Situation situation) {
		return situation.items().stream().filter(item -> item.kind() == kind)
			.filter(item -> kind == OpenItemKind.ASSET || item.open().isPositive());
	}

	private String evidence(OpenItem item) {
		String what = Stream.of(Optional.of(kind.word()), Optional.ofNullable(item.month()).map(Object::toString),
				Optional.ofNullable(item.line()).map(line -> line.word()))
			.flatMap(Optional::stream).reduce((one, next) -> one + " " + next).orElseThrow();
		return "%s 未结清%s元,原额%s元,%s入账,来源%s记录%s".formatted(what, item.open(), item.booked(), item.bookedOn(), item.source(),
				item.sourceRecord());
	}
}
