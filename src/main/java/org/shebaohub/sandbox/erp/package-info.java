/** The ERP of the sandbox, with books of its own; depends on kernel. */
package org.shebaohub.sandbox.erp;
