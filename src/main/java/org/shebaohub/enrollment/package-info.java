/**
 * Coverage and its changes (增减员, 转保): requested, approved, sent to enrolment and to the housing fund as separate facts,
 * each confirmed for itself; depends on kernel, policy, roster, exchange, task, notice, casework and operationlog.
 */
package org.shebaohub.enrollment;
