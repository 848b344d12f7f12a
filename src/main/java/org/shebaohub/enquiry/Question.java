package org.shebaohub.enquiry;

/**
 * What an employee wants to know.
 *
 * @param about a claim's number or a month, or null
 */
public record Question(String about, String text) {
}
