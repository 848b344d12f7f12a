/** How the text of a command is read, to the letter; depends on kernel. */
package org.shebaohub.web.letters;
