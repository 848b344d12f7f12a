package org.shebaohub.web.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.LedgerMismatch;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.ledger.OpenItemKind;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the hub's ledger and the ERP's do not agree. */
@RestController
class DifferenceDoor {

	@Schema(name = "LedgerDifference", description = "One thing on which the ledgers do not agree")
	record Difference(@Schema(description = "how they differ") LedgerMismatch.Kind kind,
			@Schema(description = "whose") EmployeeNo employeeNo, @Schema(description = "what is owed") OpenItemKind item,
			@Schema(description = "month; null for a balance") InsuranceMonth month,
			@Schema(description = "line of insurance; null for a balance") InsuranceLine line,
			@Schema(description = "what the hub says, in yuan; null when it says nothing") Yuan hub,
			@Schema(description = "what the ERP says, in yuan; null when it says nothing") Yuan erp,
			@Schema(description = "the ERP's record; null when it has none") String erpRecord,
			@Schema(description = "day on which it was found") LocalDate foundOn) {
	}

	private final OpenItemDesk items;

	DifferenceDoor(OpenItemDesk items) {
		this.items = items;
	}

	@GetMapping("/api/ledger/differences")
	@Operation(summary = "与财务系统的账务差异 · Where the hub's ledger and the ERP's do not agree, oldest first")
	List<Difference> differences(@AuthenticationPrincipal Actor actor) {
		return items.mismatches(actor).stream().map(one -> new Difference(one.kind(), one.employee(), one.item(), one.month(),
				one.line(), one.hub(), one.erp(), one.erpRecord(), one.foundOn())).toList();
	}
}
