/** What {@code mvn package} makes, looked into after it has been made; depends on nothing of the hub. */
package org.shebaohub.packaged;
