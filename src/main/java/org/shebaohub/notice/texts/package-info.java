/** The registered templates: their wordings, languages and parameters, and what fits a gateway; depends on kernel. */
package org.shebaohub.notice.texts;
