package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.notice.NoticeTrace;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** However the mail server behaves, its own book shows the letter. */
@HubTest
class NoticeEmailRouteTests {

	private static final AtomicInteger NODES = new AtomicInteger();

	@Autowired
	private Environment environment;

	@Autowired
	private DutyDesk duties;

	@Autowired
	private NoticeDesk notices;

	private Office office;

	private OrgNode node;

	@BeforeEach
	void opens() {
		office = new Office(environment);
		node = new OrgNode("group/mail" + NODES.incrementAndGet());
	}

	private String appointed(String address) {
		assertThat(duties.appoint(Actor.HUB, Role.HR, node, new Holder(address.split("@")[0], null, address)).findings()).isEmpty();
		return address;
	}

	private String tell(String caseKey, String name) {
		notices.tell(Audience.role(Role.HR, node), "claim-parked-hr", Map.of("name", name, "claimNo", caseKey), caseKey);
		return caseKey;
	}

	private List<String> states(String caseKey, String channel) {
		return notices.about(caseKey).stream().filter(trace -> trace.channel().equals(channel))
			.map(NoticeTrace::state).map(Enum::name).toList();
	}

	@Test
	@DisplayName("R-002-37 HR on duty gets a letter in the article's exact words, in UTF-8, beside the system message")
	void writesToWhoeverIsOnDuty() {
		String one = appointed("hr.one@example.com");
		String two = appointed("hr.two@example.com");
		tell("M1", "张三䶮");
		office.soon(() -> assertThat(states("M1", "EMAIL")).containsExactly("ACCEPTED", "ACCEPTED"));
		assertThat(states("M1", "SYSTEM")).containsExactly("IN_INBOX");
		JsonNode letter = office.letters(one).get(0);
		assertThat(office.letters(two)).hasSize(1);
		assertThat(letter.path("subject").asText()).isEqualTo("【待处理】员工社保状态异常(延迟缴费),报销单M1,需跟进缴费进度");
		assertThat(letter.path("text").asText())
			.startsWith("员工张三䶮社保状态异常(延迟缴费),请核实原因(如财务审批延迟/社保局系统问题),并在24小时内反馈")
			.contains("Please find the cause", "事项:M1");
		assertThat(letter.path("messageId").asText()).contains(notices.about("M1").get(1).no()).endsWith("@example.com>");
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource({ "901, two temporary refusals are waited out, ACCEPTED, 1", "902, an unknown address ends it, REFUSED, 0",
			"903, a refused text ends it, REFUSED, 0", "904, no answer: the same letter again under the same id, ACCEPTED, 2" })
	void takesEveryAnswer(String ending, String what, String end, int letters) {
		String address = appointed("hr" + ending + "@example.com");
		String caseKey = tell("M" + ending, "张三");
		office.inTime(() -> assertThat(states(caseKey, "EMAIL")).containsExactly(end));
		assertThat(office.letters(address)).hasSize(letters);
		assertThat(office.letters(address).stream().map(letter -> letter.path("messageId").asText()).distinct().count())
			.isLessThanOrEqualTo(1);
		assertThat(office.messages("caseKey", caseKey)).hasSize(1)
			.allSatisfy(message -> assertThat(message.path("state").asText()).isEqualTo("DONE"));
	}

	@Test
	@DisplayName("a name with a line break begins no header, and what is no address ends as refused")
	void keepsHeadersWhole() {
		String address = appointed("hr.injected@example.com");
		String broken = appointed("hr..dots@example.com");
		tell("M5", "张三\r\nBcc: thief@example.com\r\n\r\nhello");
		office.soon(() -> assertThat(states("M5", "EMAIL")).containsExactlyInAnyOrder("ACCEPTED", "REFUSED"));
		assertThat(office.letters("thief@example.com")).isEmpty();
		assertThat(office.letters(address).get(0).path("subject").asText()).doesNotContain("\n");
		assertThat(office.letters(broken)).isEmpty();
	}

	@Test
	@DisplayName("the mail server is down for an hour: nothing is lost, system messages are not held up, and each letter "
			+ "arrives once when it is back")
	void waitsForTheMailServer() {
		String address = appointed("hr.patient@example.com");
		office.mailServer(false);
		try {
			List.of("M61", "M62", "M63").forEach(caseKey -> tell(caseKey, "张三"));
			assertThat(states("M61", "SYSTEM")).containsExactly("IN_INBOX");
			office.soon(() -> assertThat(office.messages("caseKey", "M63").get(0).path("attempts")).isNotEmpty());
			for (int minutes = 0; minutes < 60; minutes += 20) {
				office.later("PT20M");
				office.soon(() -> assertThat(states("M62", "EMAIL")).containsExactly("WAITING"));
			}
		}
		finally {
			office.mailServer(true);
		}
		office.inTime(() -> assertThat(office.letters(address)).hasSize(3));
		office.soon(() -> List.of("M61", "M62", "M63")
			.forEach(caseKey -> assertThat(states(caseKey, "EMAIL")).containsExactly("ACCEPTED")));
		assertThat(office.letters(address)).hasSize(3);
	}
}
