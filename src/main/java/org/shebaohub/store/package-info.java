/** The hub's store, embedded or PostgreSQL, whose commits are on disk when they return; depends on nothing of the hub. */
package org.shebaohub.store;
