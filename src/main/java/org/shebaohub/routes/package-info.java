/**
 * Reads the route files before Camel does and names every misspelled word with file and line, and logs who operates a
 * route, and which case and trace a step is about; depends on kernel, exchange, operationlog and trace.
 */
package org.shebaohub.routes;
