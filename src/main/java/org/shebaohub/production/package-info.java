/** Refuses a production start that misses something or is unsafe, and names all of it at once; depends on nothing of the hub. */
package org.shebaohub.production;
