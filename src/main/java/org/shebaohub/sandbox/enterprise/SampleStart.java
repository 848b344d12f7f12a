package org.shebaohub.sandbox.enterprise;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Enters the sample enterprise, each part only where nothing of it is known yet. */
@Component
@Profile("sandbox")
class SampleStart implements SmartLifecycle {

	private final SampleEnterprise enterprise;

	private final SampleDuties duties;

	private final SampleLayouts layouts;

	private boolean running;

	SampleStart(SampleEnterprise enterprise, SampleDuties duties, SampleLayouts layouts) {
		this.enterprise = enterprise;
		this.duties = duties;
		this.layouts = layouts;
	}

	@Override
	public void start() {
		enterprise.enter();
		duties.enter();
		layouts.enter();
		running = true;
	}

	@Override
	public void stop() {
		running = false;
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** Before the routes, and before anybody can log in. */
	@Override
	public int getPhase() {
		return 0;
	}
}
