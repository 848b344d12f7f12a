/** Finds what was done to the log past the hub, from the store and the checkpoints alone; depends on vault. */
package org.shebaohub.operationlog.verify;
