package org.shebaohub.connector.oa;

/**
 * One signed webhook.
 *
 * @param id the same at every attempt, so that the office system can tell a repeat
 * @param time epoch seconds by the wall clock
 * @param signature hex HMAC-SHA256 over id, time and body, joined by dots
 */
public record OaCall(String id, String time, String signature, String body) {
}
