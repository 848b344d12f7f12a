package org.shebaohub.contribution;

import org.shebaohub.kernel.Yuan;

/** The personal share of a line that was paid for somebody, without any late fee. @param declarationNo the list it stands on */
public record PaidShare(Yuan share, String declarationNo) {
}
