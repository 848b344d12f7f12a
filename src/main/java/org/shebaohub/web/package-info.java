/**
 * The HTTP door for people and portals: JSON in, desk commands, JSON or problem details out; depends on the desks of
 * access, roster, reimbursement, contribution, payout, notice and operationlog, on exchange and kernel, and on its own gate and letters.
 */
package org.shebaohub.web;
