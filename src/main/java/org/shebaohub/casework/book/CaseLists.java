package org.shebaohub.casework.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseView;
import org.shebaohub.kernel.OrgNode;

/** All cases, for those who read them. */
public interface CaseLists {

	Optional<Case> find(String no);

	/** At or below a node, newest first. @param before the number before which the page begins */
	List<Case> list(OrgNode scope, CaseView.Filter filter, long before, int limit);

	/** How many live at or below a node, by kind; kinds without any are left out. */
	Map<CaseKind, Long> living(OrgNode scope);

	List<String> members(String no, int limit);

	long countMembers(String no);

	/** About the key itself, oldest first. */
	List<String> about(String businessKey);

	/** About the key, or with it as a member whatever stands before its slash; oldest first. */
	List<String> concerning(String businessKey);

	/** Those that share its business key or a member with it, or have one as the other's member. */
	List<String> linked(Case one);
}
