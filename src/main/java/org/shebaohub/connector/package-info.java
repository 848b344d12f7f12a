/** Wire formats and their translation, one package a system; depends on the business modules, and nothing depends on it. */
package org.shebaohub.connector;
