/**
 * Personal numbers in the clear, for the few who may and say why; each time stands in the operation log. Depends on kernel,
 * roster, payout and operationlog.
 */
package org.shebaohub.reveal;
