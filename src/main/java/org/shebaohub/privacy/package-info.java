/** How personal values are shown where they must be recognised and not known; depends on nothing. */
package org.shebaohub.privacy;
