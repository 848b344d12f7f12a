package org.shebaohub.web.watch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.shebaohub.kernel.Role;

/** How things stand in one scope, in figures. */
@Schema(name = "Overview", description = "How things stand in your scope, in figures; a list that you may not see has no figures")
record OverviewPage(@Schema(description = "cases that have not ended, the most frequent kind first") List<Cases> cases,
		@Schema(description = "payouts that wait for people; null for those who see no payouts") Payouts payouts,
		@Schema(description = "steps that wait for a person, by whose they are") List<Tasks> tasks,
		@Schema(description = "systems that messages leave for, by name") List<ConnectorView> connectors) {

	@Schema(name = "OverviewCases", description = "Living cases of one kind")
	record Cases(@Schema(description = "kind, such as CLAIM_PARKED") String kind,
			@Schema(description = "the kind in Chinese") String kindWord, @Schema(description = "how many") long count) {
	}

	@Schema(name = "OverviewPayouts", description = "Payouts that wait for people")
	record Payouts(@Schema(description = "for a second person's release") long toRelease,
			@Schema(description = "of which nobody knows whether the bank has paid") long unknown,
			@Schema(description = "on which bank, statement and store contradict each other") long contradicted) {
	}

	@Schema(name = "OverviewTasks", description = "Steps that wait for one role")
	record Tasks(@Schema(description = "role whose they are") Role owner, @Schema(description = "how many") long count) {
	}
}
