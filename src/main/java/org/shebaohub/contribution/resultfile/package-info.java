/**
 * The result files of bureaus: what they say is applied as a whole, or not at all; depends on kernel, filing, policy and
 * operationlog.
 */
package org.shebaohub.contribution.resultfile;
