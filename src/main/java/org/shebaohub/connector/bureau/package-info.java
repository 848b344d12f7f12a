/** The bureaus' files and answers in the contribution desk's words; depends on contribution, filing and kernel. */
package org.shebaohub.connector.bureau;
