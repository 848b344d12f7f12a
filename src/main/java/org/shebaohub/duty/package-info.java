/**
 * The duty directory: who is responsible for a role and a node today, who stands in, and who is away; depends on kernel,
 * vault and operationlog.
 */
package org.shebaohub.duty;
