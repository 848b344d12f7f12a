/** One class for each conversation with another system, through the whole hub; depends on the doors and the bank's books. */
package org.shebaohub.routes.conversation;
