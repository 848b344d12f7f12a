package org.shebaohub.connector;

/** What routes give a connector beside the body. */
public record Call(String id, String time, String signature, String changeNo, String declarationNo) {
}
