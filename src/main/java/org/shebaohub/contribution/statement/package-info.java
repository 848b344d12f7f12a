/** An employee's own view of his months: status, base and shares; depends on kernel, roster and the histories. */
package org.shebaohub.contribution.statement;
