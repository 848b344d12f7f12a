/** Seals personal columns and makes them findable without opening them; depends on nothing of the hub. */
package org.shebaohub.vault;
