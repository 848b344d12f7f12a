/** The question whether a system is there, in the words of each; depends on trial. */
package org.shebaohub.connector.trial;
