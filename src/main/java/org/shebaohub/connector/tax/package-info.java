/** The tax authority's words and the contribution desk's, each in the other; depends on contribution and kernel. */
package org.shebaohub.connector.tax;
