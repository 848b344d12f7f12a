/** What makes a start quick without making it another one; depends on nothing of the hub. */
package org.shebaohub.start;
