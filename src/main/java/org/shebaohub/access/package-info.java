/** Who may come in: users, their roles and scope, and the tokens they hold; depends on kernel, vault and operationlog. */
package org.shebaohub.access;
