package org.shebaohub.sandbox;

import jakarta.jms.ConnectionFactory;
import java.net.URI;
import java.nio.file.Path;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.sandbox.counterparty.MockSystems;
import org.shebaohub.sandbox.erp.ErpMock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Starts bank, tax authority, SMS gateway, mail server, ERP and HR system before the routes that call them. */
@Component
@Profile("sandbox")
@EnableConfigurationProperties(CounterpartySettings.class)
class SandboxCounterparties implements SmartLifecycle {

	private final CounterpartySettings settings;

	private final Environment environment;

	private final ClockFollowers followers;

	private final CommandMock hr;

	private final ErpMock erp;

	private MockSystems mocks;

	private boolean running;

	SandboxCounterparties(CounterpartySettings settings, Environment environment, ClockFollowers followers,
			ConnectionFactory connectionFactory, BusinessClock clock) {
		this.settings = settings;
		this.environment = environment;
		this.followers = followers;
		this.hr = new CommandMock(connectionFactory, "hr", "commandNo", "DONE");
		this.erp = new ErpMock(connectionFactory, settings.books().resolve("erp.journal"), clock);
	}

	@Override
	public void start() {
		if (settings.inProcess()) {
			mocks = MockSystems.start(new MockSystems.Settings(settings.port(), smtpPort(), Path.of("mocks"),
					settings.books(), sftpFiles(), null, callbackKey(), settings.creditAfterPolls(), settings.creditAfter()));
		}
		followers.tell();
		hr.start();
		erp.start();
		running = true;
	}

	/** Callbacks go to the port that the hub got, which is known only now. */
	@EventListener
	void hubListens(WebServerInitializedEvent event) {
		if (mocks != null && event.getApplicationContext().getServerNamespace() == null) {
			mocks.pointTo(URI.create("http://127.0.0.1:" + event.getWebServer().getPort()));
		}
	}

	@Override
	public void stop() {
		hr.stop();
		erp.stop();
		if (mocks != null) {
			mocks.stop();
		}
		running = false;
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** Before the routes, which start in a phase near the end. */
	@Override
	public int getPhase() {
		return 0;
	}

	private Path sftpFiles() {
		return Path.of(environment.getRequiredProperty("hub.sandbox.sftp.home"), "files");
	}

	private int smtpPort() {
		return environment.getRequiredProperty("hub.sandbox.smtp.port", Integer.class);
	}

	private String callbackKey() {
		return environment.getRequiredProperty("hub.bank.callback-keys", String[].class)[0];
	}
}
