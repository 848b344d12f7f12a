package org.shebaohub.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.shebaohub.ShebaoHubApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole hub as the sandbox starts it, with its broker, its mocks and a store of its own; on PostgreSQL with
 * {@code -Dhub.test.store=POSTGRES}. All tests share one hub, which is started once: every test
 * has its own person.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ShebaoHubApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "hub.sandbox.banner=false", "hub.exchange.heartbeat=50ms", "hub.exchange.pauses=500ms,1s,15s,1m,5m,15m,1h", "hub.notice.portal=true", "hub.access.password-cost=4", "hub.sandbox.crowd=460",
				"hub.sandbox.crowd-endings=" + HubTest.ENDINGS, "camel.component.http.response-timeout=1500",
				"camel.component.http.so-timeout=1500", "hub.bank.query-pauses=1s,2s,5s",
				"hub.hr.view.url=jdbc:h2:mem:legacy-hr;DB_CLOSE_DELAY=-1", "hub.hr.view.username=hub", "hub.hr.view.poll=500",
				"hub.hr.view.query=select * from staff", "hub.hr.view.changed=changed_at", "hub.hr.view.columns.employeeNo=emp_no",
				"hub.hr.view.columns.employer=company", "hub.hr.view.columns.unit=dept", "hub.hr.view.columns.name=emp_name",
				"hub.hr.view.columns.effectiveFrom=hired_on", "hub.hr.view.columns.documentType=doc_type",
				"hub.hr.view.columns.documentNumber=doc_no", "hub.hr.view.columns.phone=mobile" })
@Tag("hub")
@ContextConfiguration(initializers = HubSurroundings.class)
public @interface HubTest {

	/** The crowd's account endings in turn: K00001 has the first, K00024 the first again; most tests want 001, with which all goes well. */
	String ENDINGS = "001,001,001,001,901,902,903,904,905,906,907,911,912,913,921,922,924,931,932,933,941,942,943";
}
