/** The mail server's words and the notice desk's, each in the other; depends on notice. */
package org.shebaohub.connector.mail;
