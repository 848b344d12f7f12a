/**
 * Reads the route files before Camel does and names every misspelled word with file and line, and logs who operates a
 * route; depends on kernel and operationlog.
 */
package org.shebaohub.routes;
