package org.shebaohub.notice.texts;

import java.util.List;
import java.util.Map;

/**
 * The parameters of one text, no more than it names, each as long as it may be.
 *
 * @param faults which values were not as registered; without the values
 */
public record Filled(Map<String, String> params, List<String> faults) {
}
