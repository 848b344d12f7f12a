package org.shebaohub.sandbox.enterprise;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Further invented people, for those who measure and rehearse.
 *
 * @param crowd how many, all with their contributions in order; numbered from K00001 on
 * @param crowdEndings the three digits of their accounts that choose the bank's behaviour, in turn
 */
@ConfigurationProperties("hub.sandbox")
record EnterpriseSettings(@DefaultValue("0") int crowd, @DefaultValue("001") List<String> crowdEndings) {
}
