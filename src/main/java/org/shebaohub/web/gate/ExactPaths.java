package org.shebaohub.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/** No address of the hub needs an encoded character, so that no two spellings can mean the same. */
@Component
class ExactPaths extends StrictHttpFirewall {

	@Override
	public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
		if (request.getRequestURI().indexOf('%') >= 0) {
			throw new RequestRejectedException("an encoded character in the path");
		}
		return super.getFirewalledRequest(request);
	}
}
