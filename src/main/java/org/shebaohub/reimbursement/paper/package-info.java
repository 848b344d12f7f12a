/** The papers of a claim: which it needs, which came, which finance asked for; depends on kernel, policy, document and vault. */
package org.shebaohub.reimbursement.paper;
