/**
 * Makes facts of the result files that bureaus send, and misses those that do not come; depends on kernel, layout, filing,
 * policy, casework and operationlog.
 */
package org.shebaohub.contribution.resultfile;
