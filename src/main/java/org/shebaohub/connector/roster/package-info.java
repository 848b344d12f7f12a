/** Reads the roster files of HR systems, row by row and within limits; depends on filing, kernel, roster. */
package org.shebaohub.connector.roster;
