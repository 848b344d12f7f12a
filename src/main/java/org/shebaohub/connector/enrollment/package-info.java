/** Enrolment's and the housing fund's words and the enrollment desk's, each in the other; depends on enrollment and kernel. */
package org.shebaohub.connector.enrollment;
