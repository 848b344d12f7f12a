/** Keeps papers and files sealed chunk by chunk, and logs who reads them; depends on kernel, vault and operationlog. */
package org.shebaohub.document;
