/** Copies the embedded store while the hub runs, and puts a copy back when it does not; depends on kernel and operationlog. */
package org.shebaohub.backup;
