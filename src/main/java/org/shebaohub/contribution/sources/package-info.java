/** One employee's month as every system has it; depends on kernel, policy, roster, the facts and the histories. */
package org.shebaohub.contribution.sources;
