package org.shebaohub.reconciliation.book;

import java.util.List;
import java.util.Optional;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.reconciliation.MismatchView.Filter;
import org.shebaohub.reconciliation.MismatchView.Happening;
import org.shebaohub.reconciliation.MismatchView.Page;
import org.shebaohub.reconciliation.MismatchView.Summary;
import org.shebaohub.reconciliation.MismatchFigures;
import org.springframework.stereotype.Component;

/** MismatchLists as people read them. */
@Component
public class MismatchLists {

	private final JdbcMismatchLists lists;

	private final JdbcMismatchFigures figures;

	MismatchLists(JdbcMismatchLists lists, JdbcMismatchFigures figures) {
		this.lists = lists;
		this.figures = figures;
	}

	/** In numbers, those below a node. */
	public MismatchFigures figures(OrgNode scope) {
		return figures.below(scope);
	}

	/** Newest first, those below a node. */
	public Page list(OrgNode scope, Filter filter, long before, int limit) {
		List<Summary> some = lists.list(scope, filter, before, limit + 1);
		boolean more = some.size() > limit;
		List<Summary> page = more ? some.subList(0, limit) : some;
		return new Page(page, more ? id(page.get(limit - 1).no()) : null);
	}

	/** Newest first. */
	public List<Summary> of(EmployeeNo no) {
		return lists.of(no);
	}

	/** By its number, such as {@code M12}. */
	public Optional<Summary> find(String no) {
		return lists.find(id(no));
	}

	/** The hub id of whom it concerns. */
	public long person(String no) {
		return lists.person(id(no));
	}

	/** Oldest first. */
	public List<Happening> history(String no) {
		return lists.history(id(no));
	}

	static long id(String no) {
		return no.matches("M\\d{1,18}") ? Long.parseLong(no.substring(1)) : -1;
	}
}
