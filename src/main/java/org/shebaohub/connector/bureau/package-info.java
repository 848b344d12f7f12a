/** The bureaus' files and answers in the contribution desk's words; depends on contribution, filing, layout and kernel. */
package org.shebaohub.connector.bureau;
