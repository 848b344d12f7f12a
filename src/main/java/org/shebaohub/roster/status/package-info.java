/** How employments stand, spell by spell, as their facts come to it; depends on kernel and employment. */
package org.shebaohub.roster.status;
