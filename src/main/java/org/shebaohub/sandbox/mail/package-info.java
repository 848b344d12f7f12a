/** The mail server of the sandbox: takes letters, keeps them, delivers none; depends on kernel only. */
package org.shebaohub.sandbox.mail;
