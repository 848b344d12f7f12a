/**
 * Wire formats and their translation, one package a system, and how events are read and answered for all of them;
 * depends on everything that is business, and nothing depends on it.
 */
package org.shebaohub.connector;
