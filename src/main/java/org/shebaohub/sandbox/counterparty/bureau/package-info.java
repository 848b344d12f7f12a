/** The sandbox's bureau at its SFTP folder: leaves result files on demand, broken where that is asked for; depends on kernel. */
package org.shebaohub.sandbox.counterparty.bureau;
