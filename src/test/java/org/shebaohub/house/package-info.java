/** The rules of the house as tests: who may know whom, how big a thing may be, what a route must have. */
package org.shebaohub.house;
