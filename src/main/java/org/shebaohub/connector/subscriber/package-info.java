/** Signs what subscribers are told and reads what they answer; depends on subscription, exchange and kernel. */
package org.shebaohub.connector.subscriber;
