/**
 * Reads the route files before Camel does and names every misspelled word with file and line, logs who operates a route,
 * and which case and trace a step is about, and describes the routes' managed beans; depends on kernel, exchange,
 * operationlog and trace.
 */
package org.shebaohub.routes;
