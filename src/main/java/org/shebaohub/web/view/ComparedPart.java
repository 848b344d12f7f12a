package org.shebaohub.web.view;

import java.util.List;
import org.shebaohub.reconciliation.MismatchView;
import org.shebaohub.reconciliation.StatusView;

/** What each source says of somebody, where they disagree, and how fresh each is. */
record ComparedPart(List<StatusView.Point> points, List<MismatchView.Summary> mismatches, List<StatusView.Sync> freshness) {
}
