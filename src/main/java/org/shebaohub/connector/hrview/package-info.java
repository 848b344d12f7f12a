/** Reads the people out of the database of an HR system that can do nothing else; depends on filing, kernel. */
package org.shebaohub.connector.hrview;
