/**
 * Lets in whom the company's own issuer of identities vouches for, by OpenID Connect: systems and portals with its tokens,
 * people with a browser; depends on access, vault and kernel.
 */
package org.shebaohub.web.issuer;
