package org.shebaohub.sandbox.enterprise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.shebaohub.layout.LayoutDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.policy.PolicyDesk;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the bureaus of the two sample cities write their files. They are samples: real ones come from each bureau. */
@Component
@Profile("sandbox")
class SampleLayouts {

	private static final LocalDate EXPECTED_FROM = LocalDate.of(2026, 10, 1);

	private final LayoutDesk layouts;

	private final PolicyDesk policy;

	SampleLayouts(LayoutDesk layouts, PolicyDesk policy) {
		this.layouts = layouts;
		this.policy = policy;
	}

	void enter() {
		if (layouts.sources().isEmpty()) {
			set("hangzhou", SamplePeople.HANGZHOU, "杭州");
			set("changzhou", SamplePeople.CHANGZHOU, "常州");
		}
	}

	private void set(String city, OrgNode node, String place) {
		require(city, layouts.set(Actor.HUB,
				new LayoutDesk.Change("bureau/" + city, node, place, text(city), LocalDate.of(2023, 1, 1))));
		require(city, policy.set(Actor.HUB, node, "contribution.resultFileDue", "M+1 DAY 10 NEXT", EXPECTED_FROM,
				"sample value of the sandbox"));
	}

	private static void require(String city, Decision decision) {
		if (decision.isRefused()) {
			throw new IllegalStateException("sample layout of " + city + ": " + decision.findings());
		}
	}

	private static String text(String city) {
		try (InputStream text = SampleLayouts.class.getResourceAsStream("/policy/layouts/bureau-" + city + ".txt")) {
			return new String(text.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
