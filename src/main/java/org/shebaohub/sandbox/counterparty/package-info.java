/** The counterparties of the sandbox: bank, tax bureau and SMS gateway with books of their own; depends on kernel only. */
package org.shebaohub.sandbox.counterparty;
