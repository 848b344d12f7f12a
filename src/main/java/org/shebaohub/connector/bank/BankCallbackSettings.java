package org.shebaohub.connector.bank;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The valid keys of the bank's callbacks. */
@ConfigurationProperties("hub.bank")
record BankCallbackSettings(List<String> callbackKeys) {
}
