/** Doors for what all systems together say of one employee; depends on responsibility, kernel, notice, operationlog and web. */
package org.shebaohub.web.view;
