/** Describes every door in one OpenAPI document, those that no controller serves included; depends on kernel and web. */
package org.shebaohub.web.docs;
