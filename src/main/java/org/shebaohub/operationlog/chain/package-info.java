/** The log as a chain that can be checked from outside: rows, seals, checkpoints and keys; depends on kernel and vault. */
package org.shebaohub.operationlog.chain;
