package org.shebaohub.sandbox.sftp;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Starts the SFTP server with the sandbox, before the routes that look into it. */
@Component
@Profile("sandbox")
@EnableConfigurationProperties(SftpSettings.class)
class SandboxSftp implements SmartLifecycle {

	private final SftpSettings settings;

	private final Environment environment;

	private SftpMailbox mailbox;

	private boolean running;

	SandboxSftp(SftpSettings settings, Environment environment) {
		this.settings = settings;
		this.environment = environment;
	}

	@Override
	public void start() {
		if (settings.inProcess()) {
			mailbox = new SftpMailbox(settings.home(), settings.port(), environment.getRequiredProperty("hub.sftp.user"),
					environment.getRequiredProperty("hub.sftp.password"));
			mailbox.start(settings.folders());
		}
		running = true;
	}

	@Override
	public void stop() {
		if (mailbox != null) {
			mailbox.stop();
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
}
