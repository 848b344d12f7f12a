/** Copies the embedded store, whether the hub runs or not, and puts a copy back when it does not; depends on kernel and operationlog. */
package org.shebaohub.backup;
