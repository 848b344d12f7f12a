package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jms.core.JmsTemplate;

/** The company's portal takes system messages from its queue. */
@HubTest
class NoticePortalRouteTests {

	@Autowired
	private Environment environment;

	@Autowired
	private NoticeDesk notices;

	@Autowired
	private ConnectionFactory broker;

	@Test
	@DisplayName("R-002-37 a system message reaches the portal's queue with its reader and its words, and expires there unread")
	void handsMessagesToThePortal() {
		notices.tell(Audience.role(Role.HR, new OrgNode("group/portal")), "claim-parked-hr",
				Map.of("name", "张三", "claimNo", "P1"), "P1");
		List<JsonNode> taken = new ArrayList<>();
		JmsTemplate portal = new JmsTemplate(broker);
		portal.setReceiveTimeout(200);
		new Office(environment).soon(() -> {
			for (Message next = portal.receive("notice.messages"); next != null; next = portal.receive("notice.messages")) {
				taken.add(document(next));
			}
			assertThat(taken).anyMatch(document -> document.path("about").asText().equals("P1"));
		});
		JsonNode document = taken.stream().filter(each -> each.path("about").asText().equals("P1")).findFirst().orElseThrow();
		assertThat(document.path("text").asText()).startsWith("员工张三社保状态异常(延迟缴费)");
		assertThat(document.path("textEn").asText()).startsWith("The social insurance of employee 张三");
		assertThat(document.path("role").asText() + " " + document.path("node").asText()).isEqualTo("HR group/portal");
		assertThat(document.path("noticeNo").asText()).isEqualTo(notices.about("P1").get(0).no());
		new Office(environment).soon(() -> assertThat(new Office(environment)
			.messages("noticeNo", document.path("noticeNo").asText()).get(0).path("state").asText()).isEqualTo("DONE"));
	}

	private static JsonNode document(Message message) throws JMSException, IOException {
		assertThat(message.getJMSExpiration()).isPositive();
		return new ObjectMapper().readTree(message.getBody(String.class));
	}
}
