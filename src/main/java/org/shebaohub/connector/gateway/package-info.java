/** The SMS gateway's words and the notice desk's, each in the other; depends on notice and kernel. */
package org.shebaohub.connector.gateway;
