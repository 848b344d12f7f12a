/** Doors for what stands open between employees and the employer; depends on ledger, advance, kernel and web. */
package org.shebaohub.web.account;
