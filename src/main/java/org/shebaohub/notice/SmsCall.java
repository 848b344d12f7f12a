package org.shebaohub.notice;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.shebaohub.exchange.Delivery;

/**
 * What is to be done with the gateway.
 *
 * @param outId our number, which comes back with the receipt
 * @param sign the signature as it is registered
 * @param sentOn the day on which it was or will be sent
 * @param bizId the gateway's own id of it, null while that is not known
 * @param taken the gateway's ids of other notices to that phone on that day, which are not this one
 */
public record SmsCall(Delivery delivery, Action action, String outId, String phone, String sign, String template,
		Map<String, String> params, LocalDate sentOn, String bizId, Set<String> taken) {

	/** SEND once, QUERY by phone and day, or NOTHING. */
	public enum Action {
		SEND, QUERY, NOTHING
	}

	/** Nothing goes out. */
	public static SmsCall nothing(Delivery delivery) {
		return new SmsCall(delivery, Action.NOTHING, null, null, null, null, Map.of(), null, null, Set.of());
	}
}
