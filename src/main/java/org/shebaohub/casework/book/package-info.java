/** The rows of cases and their members; depends on kernel and vault. */
package org.shebaohub.casework.book;
