/** The notices as they are kept, personal columns sealed; depends on kernel, vault and the notice desk's own words. */
package org.shebaohub.notice.book;
