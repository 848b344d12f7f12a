package org.shebaohub.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.shebaohub.ShebaoHubApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole hub as the sandbox starts it, with its broker, its mocks and a store of its own; on PostgreSQL with
 * {@code -Dhub.test.store=POSTGRES}. Tests of one configuration share one hub: every test has its own person.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ShebaoHubApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "hub.sandbox.banner=false", "hub.exchange.heartbeat=50ms" })
@Tag("hub")
@ContextConfiguration(initializers = HubSurroundings.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public @interface HubTest {
}
