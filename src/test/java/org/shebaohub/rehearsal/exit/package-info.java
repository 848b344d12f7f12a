/** People who leave while the hub is killed, and the judge of their exits; depends on the rehearsal's processes only. */
package org.shebaohub.rehearsal.exit;
