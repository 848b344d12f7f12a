package org.shebaohub.web.paper;

import io.swagger.v3.oas.annotations.Operation;
import org.shebaohub.kernel.Actor;
import org.shebaohub.reimbursement.VoucherDesk;
import org.shebaohub.web.Refused;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The vouchers of paid claims. */
@RestController
class VoucherDoor {

	private final VoucherDesk vouchers;

	VoucherDoor(VoucherDesk vouchers) {
		this.vouchers = vouchers;
	}

	@GetMapping("/api/claims/{no}/voucher")
	@Operation(summary = "下载报销凭证 · The voucher of a paid claim as PDF; none before it is paid or after the money came back")
	ResponseEntity<InputStreamResource> open(@AuthenticationPrincipal Actor actor, @PathVariable String no) {
		VoucherDesk.OpenVoucher voucher = vouchers.open(actor, no).orElseThrow(Refused::notFound);
		return PaperDoor.download(voucher.name(), voucher.mediaType(), voucher.size(),
				new InputStreamResource(voucher.content()));
	}
}
