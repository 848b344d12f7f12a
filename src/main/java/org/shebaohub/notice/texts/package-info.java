/** The registered templates: their wordings, languages and parameters, and what fits a gateway; depends on nothing of the hub. */
package org.shebaohub.notice.texts;
