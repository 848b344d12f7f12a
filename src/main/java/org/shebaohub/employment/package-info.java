/**
 * The words for how somebody is employed, is away and leaves, and which change of status may follow which; depends on
 * kernel.
 */
package org.shebaohub.employment;
