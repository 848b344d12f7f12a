/** City and branch policy, effective-dated, and the working-day calendar; depends on kernel and operationlog. */
package org.shebaohub.policy;
