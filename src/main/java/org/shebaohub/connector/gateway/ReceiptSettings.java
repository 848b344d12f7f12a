package org.shebaohub.connector.gateway;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The valid keys of the gateway's receipt push. */
@ConfigurationProperties("hub.sms")
record ReceiptSettings(List<String> callbackKeys) {
}
