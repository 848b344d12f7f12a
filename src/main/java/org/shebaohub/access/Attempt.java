package org.shebaohub.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose password somebody tries, and from where.
 *
 * @param from an address; of version 6 the network, of which anybody has one address for each try
 */
record Attempt(String name, String from) {

	private static final int NETWORK = 8;

	static Attempt of(String name, String address) {
		return new Attempt(name, address.contains(":") ? network(address) : address);
	}

	/** What has a colon is read as an address or not at all, never asked of a name server. */
	private static String network(String address) {
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK));
		}
		catch (UnknownHostException noAddress) {
			return address;
		}
	}
}
