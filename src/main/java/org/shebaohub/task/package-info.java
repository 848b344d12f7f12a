/**
 * The task door: every step that waits for a person, listed for him and told to the company's office system; depends on
 * kernel, duty and exchange.
 */
package org.shebaohub.task;
