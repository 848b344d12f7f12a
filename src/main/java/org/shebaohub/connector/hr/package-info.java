/** What HR systems say and answer, and how it is understood; depends on roster, dossier, exchange and kernel. */
package org.shebaohub.connector.hr;
