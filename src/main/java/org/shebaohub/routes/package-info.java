/**
 * Reads the route files before Camel does and names every misspelled word with file and line, and logs who operates a
 * route, and which case a step is about; depends on kernel, exchange and operationlog.
 */
package org.shebaohub.routes;
