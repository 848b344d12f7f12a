/**
 * The mail room: what came in, what must go out, its attempts, parking and replay; depends on kernel, store, trace, vault and
 * operationlog.
 */
package org.shebaohub.exchange;
