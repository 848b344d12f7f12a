/** Makes facts of the result files that bureaus send; depends on kernel, filing and operationlog. */
package org.shebaohub.contribution.resultfile;
