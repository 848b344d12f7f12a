/** The SFTP server on which the sandbox's partners leave their files; depends on nothing of the hub. */
package org.shebaohub.sandbox.sftp;
