/** Holds whoever knocks too often or by a crooked path, ends console sessions in time, and warns browsers; depends on kernel. */
package org.shebaohub.web.guard;
