package org.shebaohub.web.view;

import java.util.List;
import org.shebaohub.contribution.ContributionStatement;
import org.shebaohub.enrollment.Coverage;
import org.shebaohub.enrollment.EnrollmentChange;

/** How somebody is insured. @param contributions of the last six months; null for those whose business they are not */
record InsuredPart(List<Coverage> coverage, List<EnrollmentChange> changes, ContributionStatement contributions) {
}
