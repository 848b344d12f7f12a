/** The office system's words and the task desk's, each in the other; depends on task, exchange and kernel. */
package org.shebaohub.connector.oa;
