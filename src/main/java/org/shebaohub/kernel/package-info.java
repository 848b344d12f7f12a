/** The words that everybody uses; depends on nothing but the Java platform. */
package org.shebaohub.kernel;
