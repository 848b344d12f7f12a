package org.shebaohub.notice;

/**
 * What the gateway reports of a message's end; it may come twice, and before the answer to the send.
 *
 * @param outId our number
 * @param code the gateway's or operator's code
 */
public record SmsReceipt(String outId, String bizId, boolean delivered, String code) {
}
