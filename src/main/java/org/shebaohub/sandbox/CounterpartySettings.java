package org.shebaohub.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sandbox's counterparties.
 *
 * @param inProcess false when they run as a process of their own
 * @param port of bank, tax authority and SMS gateway
 * @param books the directory of their ledgers
 * @param creditAfterPolls how many questions the tax authority answers with "paying" before it credits
 * @param creditAfter the business time after which it credits in any case
 */
@ConfigurationProperties("hub.sandbox.counterparties")
record CounterpartySettings(@DefaultValue("true") boolean inProcess, @DefaultValue("9101") int port,
		@DefaultValue("data/books") Path books, @DefaultValue("2") int creditAfterPolls,
		@DefaultValue("PT10M") Duration creditAfter) {
}
