/** Pages that are made from the hub itself and committed: each is held against what it was made from; depends on nothing of the hub. */
package org.shebaohub.pages;
