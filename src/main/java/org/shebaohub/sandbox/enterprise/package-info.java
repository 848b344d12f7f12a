/**
 * The sandbox's sample enterprise: invented people of two branches in two cities with different rules; depends on policy,
 * roster, contribution, layout, duty and kernel.
 */
package org.shebaohub.sandbox.enterprise;
