/** Classes that break one rule each, so that every rule is seen to catch something; imported by those tests only. */
package org.shebaohub.planted;
