/** The life of a case, decided by pure tables; depends on kernel and policy. */
package org.shebaohub.casework.core;
