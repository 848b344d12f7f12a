/**
 * Files that partners leave: each is claimed by a row before it is read, kept sealed as it came, and settled in the
 * transaction of its effect. A route asks {@code begin} what to do with a fetched file; on PROCEED the owner of its
 * content reads {@code content} and ends with {@code applied}, inside its own transaction, or {@code refused}. Depends on
 * kernel, document, layout and operationlog.
 */
package org.shebaohub.filing;
