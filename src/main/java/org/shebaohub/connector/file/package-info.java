/** Between a partner's SFTP server and the filing desk; depends on filing. */
package org.shebaohub.connector.file;
