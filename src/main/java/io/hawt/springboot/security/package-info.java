/** The one class that Hawtio looks for by its name, in Hawtio's own package; depends on Hawtio and Spring Security. */
package io.hawt.springboot.security;
