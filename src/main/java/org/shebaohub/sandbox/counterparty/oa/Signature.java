package org.shebaohub.sandbox.counterparty.oa;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.tomakehurst.wiremock.http.Request;

/** Checks as a careful receiver does: hex HMAC-SHA256 over id, time and raw body, joined by dots. */
public final class Signature {

	private final String key;

	public Signature(String key) {
		this.key = key;
	}

	/** False when anything is missing or wrong. */
	public boolean covers(Request request) {
		String id = request.getHeader("X-Callback-Id");
		String time = request.getHeader("X-Callback-Time");
		String given = request.getHeader("X-Callback-Signature");
		return this.key != null && id != null && time != null && given != null
				&& MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
						made(id + "." + time + ".", request.getBody()).getBytes(StandardCharsets.UTF_8));
	}

	private String made(String head, byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			mac.update(head.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException broken) {
			throw new IllegalStateException("no HMAC-SHA256 on this platform", broken);
		}
	}
}
