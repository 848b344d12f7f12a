package org.shebaohub.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.shebaohub.kernel.Role;

/**
 * Why the gate would refuse a request, for the words of the answer.
 *
 * @param methods what the path could do instead; none when there is no such path
 * @param whoMay the roles that could pass; null when no role could
 * @param whole true when their scope must be the whole organisation
 */
public record Refusal(List<String> methods, List<Role> whoMay, boolean whole) {

	private static final String ATTRIBUTE = Refusal.class.getName();

	/** @return null when the gate was not asked */
	public static Refusal of(HttpServletRequest request) {
		return (Refusal) request.getAttribute(ATTRIBUTE);
	}

	static void noDoor(HttpServletRequest request, List<String> methods) {
		request.setAttribute(ATTRIBUTE, new Refusal(methods, null, false));
	}

	static void forOthersThan(HttpServletRequest request, Door door) {
		request.setAttribute(ATTRIBUTE, new Refusal(List.of(), door.roles(), door.whole()));
	}
}
