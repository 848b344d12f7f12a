/** The rows of partners' files, and what it means when applied content comes again; depends on kernel and layout. */
package org.shebaohub.filing.book;
