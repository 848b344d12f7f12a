/** Reads the route files before Camel does and names every misspelled word with file and line; depends on nothing of the hub. */
package org.shebaohub.routes;
