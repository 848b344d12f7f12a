/** How the files of each source are laid out, from a day on; depends on kernel and operationlog. */
package org.shebaohub.layout;
