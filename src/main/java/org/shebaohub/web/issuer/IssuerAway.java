package org.shebaohub.web.issuer;

/** A token cannot be checked, since the issuer's keys cannot be had: neither good nor bad. */
public class IssuerAway extends RuntimeException {

	IssuerAway(Throwable cause) {
		super("the issuer's keys cannot be had", cause);
	}
}
