package org.shebaohub.web.self;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.enquiry.EnquiryView;

/** An enquiry as it is read. */
@Schema(name = "Enquiry", description = "A question to HR and its answer")
record EnquiryPage(@Schema(description = "question and answer") Row enquiry,
		@Schema(description = "those of the last six months of medical insurance that are late or interrupted") List<Late> lateMonths) {

	@Schema(name = "EnquiryRow", description = "Question and answer")
	record Row(@Schema(description = "number of the enquiry") String no,
			@Schema(description = "who asked") String employeeNo,
			@Schema(description = "claim number or month it is about, or null") String about,
			@Schema(description = "the question") String text, @Schema(description = "when it was asked") Instant askedAt,
			@Schema(description = "HR's case; null for the employee") String caseNo,
			@Schema(description = "the answer, null while there is none") String answer,
			@Schema(description = "login name of who answered") String answeredBy,
			@Schema(description = "when it was answered") Instant answeredAt) {

		static Row of(EnquiryView view) {
			return new Row(view.no(), view.employeeNo(), view.about(), view.text(), view.askedAt(), view.caseNo(),
					view.answer(), view.answeredBy(), view.answeredAt());
		}
	}

	@Schema(name = "EnquiryLateMonth", description = "A late or interrupted month")
	record Late(@Schema(description = "month, such as 2026-08") String month,
			@Schema(description = "status as history keeps it") String statusWord,
			@Schema(description = "why, such as FINANCE_APPROVAL_PENDING") String cause,
			@Schema(description = "the day on which it was credited after all, or null") LocalDate repairedOn) {

		static Late of(MonthStatus month) {
			return new Late(month.month().toString(), month.status().word(), month.cause(), month.repairedOn());
		}
	}

	static EnquiryPage of(EnquiryView view) {
		return new EnquiryPage(Row.of(view), view.troubled().stream().map(Late::of).toList());
	}
}
