/** The rows of cases and their members; depends on kernel, vault and exchange. */
package org.shebaohub.casework.book;
