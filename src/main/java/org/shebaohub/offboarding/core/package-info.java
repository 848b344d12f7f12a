/** The way of an exit and the times that the law sets, pure; depends on kernel, casework, enrollment and offboarding. */
package org.shebaohub.offboarding.core;
