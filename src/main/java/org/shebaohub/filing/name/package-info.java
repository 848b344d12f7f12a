/** What partners may call their files, and what a name says; depends on kernel. */
package org.shebaohub.filing.name;
