/** Seals personal columns and makes them findable without opening them; depends on kernel. */
package org.shebaohub.vault;
