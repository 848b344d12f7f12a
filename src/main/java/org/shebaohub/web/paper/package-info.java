/** The HTTP door for papers, which are streamed and never held; depends on the desks of reimbursement and dossier, on kernel and on web. */
package org.shebaohub.web.paper;
