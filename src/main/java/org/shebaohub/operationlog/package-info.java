/** Who did what, when, with which content, in the business transaction; depends on kernel, store and vault. */
package org.shebaohub.operationlog;
