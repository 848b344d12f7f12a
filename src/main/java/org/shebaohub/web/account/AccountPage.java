package org.shebaohub.web.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.advance.LeaveReturn;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.ledger.DeductionBasis;
import org.shebaohub.ledger.DeductionOrder;
import org.shebaohub.ledger.OpenItem;
import org.shebaohub.ledger.OpenItemKind;

/** What stands open for an employee, and what is done about it. */
@Schema(name = "EmployeeItems", description = "Open items of an employee, deductions and returns from leave")
record AccountPage(@Schema(description = "whose") String employeeNo,
		@Schema(description = "everything that was ever booked, oldest first") List<Item> items,
		@Schema(description = "what payroll was asked to take, oldest first") List<Order> deductions,
		@Schema(description = "maternity leaves and the returns from them, oldest first") List<Return> returns) {

	@Schema(name = "OpenItem", description = "One item")
	record Item(@Schema(description = "its number") String itemNo,
			@Schema(description = "what is owed, and by whom") OpenItemKind kind,
			@Schema(description = "the kind in Chinese") String kindWord,
			@Schema(description = "month, such as 2026-09; null for loans and things") InsuranceMonth month,
			@Schema(description = "line of insurance; null unless it is an advance") InsuranceLine line,
			@Schema(description = "what was booked, in yuan") Yuan booked,
			@Schema(description = "what is left of it, in yuan") Yuan open,
			@Schema(description = "day of the booking") LocalDate bookedOn,
			@Schema(description = "who opened it: hub, or the ERP's name") String source,
			@Schema(description = "his record of it") String sourceRecord) {
	}

	@Schema(name = "DeductionOrder", description = "One order to payroll")
	record Order(@Schema(description = "its number") String orderNo, @Schema(description = "legal ground") DeductionBasis basis,
			@Schema(description = "what was ordered, in yuan") Yuan amount,
			@Schema(description = "what payroll took, in yuan") Yuan confirmed,
			@Schema(description = "ORDERED until payroll says FULL, PARTIAL or FAILED") DeductionOrder.State state,
			@Schema(description = "login name of who ordered it") String orderedBy,
			@Schema(description = "day of the order") LocalDate orderedOn,
			@Schema(description = "day of payroll's word; null before") LocalDate confirmedOn,
			@Schema(description = "why it failed; null when nobody said") String reason) {
	}

	@Schema(name = "LeaveReturn", description = "A maternity leave and the return from it")
	record Return(@Schema(description = "first day of the leave") LocalDate startedOn,
			@Schema(description = "first day back as expected; null when nobody said") LocalDate expectedReturn,
			@Schema(description = "first day back; null while nobody has confirmed it") LocalDate returnedOn,
			@Schema(description = "who confirmed it; null before") String confirmedBy,
			@Schema(description = "by when HR starts the deduction; null before the return") LocalDate deductionDue) {
	}

	static AccountPage of(String no, List<OpenItem> items, List<DeductionOrder> orders, List<LeaveReturn> returns) {
		return new AccountPage(no, items.stream().map(AccountPage::item).toList(),
				orders.stream().map(AccountPage::order).toList(),
				returns.stream().map(leave -> new Return(leave.startedOn(), leave.expectedReturn(), leave.returnedOn(),
						leave.confirmedBy(), leave.deductionDue())).toList());
	}

	private static Item item(OpenItem item) {
		return new Item(item.no(), item.kind(), item.kind().word(), item.month(), item.line(), item.booked(), item.open(),
				item.bookedOn(), item.source(), item.sourceRecord());
	}

	private static Order order(DeductionOrder order) {
		return new Order(order.no(), order.basis(), order.amount(), order.confirmed(), order.state(), order.orderedBy(),
				order.orderedOn(), order.confirmedOn(), order.reason());
	}
}
