package org.shebaohub.notice.email;

import java.util.List;
import org.shebaohub.notice.Audience;

/** Whose e-mail addresses an audience has today; none where nobody has one. */
interface AddressBook {

	List<String> addresses(Audience audience);
}
