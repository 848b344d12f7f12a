/** The console as people see it, in a headless Chromium: mvn test -Pbrowser. */
package org.shebaohub.browser;
