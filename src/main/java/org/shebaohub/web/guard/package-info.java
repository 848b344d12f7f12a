/**
 * Holds whoever knocks too early, too often or by a crooked path, ends console sessions in time, warns browsers, and takes up the caller's
 * trace; depends on kernel and trace.
 */
package org.shebaohub.web.guard;
