package org.shebaohub.web.self;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.shebaohub.contribution.ContributionStatement;
import org.shebaohub.contribution.ContributionStatus;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.Yuan;

/** An employee's last months as they are read. */
@Schema(name = "Contributions", description = "What became of an employee's contributions")
record ContributionPage(@Schema(description = "whose") String employeeNo,
		@Schema(description = "whether medical benefits are suspended for arrears (医保待遇暂停)") Benefits benefits,
		@Schema(description = "what stands on the medical account (个人账户余额)") Account account,
		@Schema(description = "one entry per line of insurance") List<Line> lines) {

	@Schema(name = "MedicalAccount", description = "What a source says of the medical account; the hub reckons none itself")
	record Account(@Schema(description = "已知 or 未知: whether any source has said it") String word,
			@Schema(description = "amount in yuan, null when unknown", type = "string") Yuan balance,
			@Schema(description = "day of which it is true, null when unknown") LocalDate asOf,
			@Schema(description = "such as bureau-api, null when unknown") String source,
			@Schema(description = "the source's record, null when unknown") String evidence) {

		static Account of(ContributionStatement.Balance said) {
			return said == null ? new Account("未知", null, null, null, null)
					: new Account("已知", said.amount(), said.asOf(), said.source(), said.evidence());
		}
	}


	@Schema(name = "Benefits", description = "What arrears of medical insurance make of the benefits, by the city's rules")
	record Benefits(@Schema(description = "true when medical benefits are suspended today") boolean suspended,
			@Schema(description = "first day without benefits, also when still to come; null without arrears") LocalDate from,
			@Schema(description = "first day with benefits again; null while nothing was repaired") LocalDate until) {
	}

	@Schema(name = "ContributionsOfLine", description = "One line of insurance")
	record Line(@Schema(description = "line of insurance") InsuranceLine line,
			@Schema(description = "its name in Chinese") String word,
			@Schema(description = "newest first") List<Month> months) {

		static Line of(ContributionStatement.Line line, UnaryOperator<String> credited) {
			return new Line(line.line(), line.word(),
					line.months().stream().map(month -> Month.of(month, credited)).toList());
		}
	}

	@Schema(name = "ContributionsOfMonth", description = "One month of a line")
	record Month(@Schema(description = "month, such as 2026-09") String month,
			@Schema(description = "current status; a repaired month is NORMAL") ContributionStatus status,
			@Schema(description = "the status in Chinese: 正常, 延迟, 断缴, 未到期 or 不适用") String statusWord,
			@Schema(description = "what the employee is told of a month that was credited, else null") String message,
			@Schema(description = "the day on which a late month was credited after all, or null") LocalDate repairedOn,
			@Schema(description = "why it was late or interrupted, or null") String cause,
			@Schema(description = "declaration unit, or null") String unit,
			@Schema(description = "contribution base in yuan, null when the hub was not told", type = "string") Yuan base,
			@Schema(description = "employer's share in yuan, null without a list", type = "string") Yuan employerShare,
			@Schema(description = "employee's share in yuan, null without a list", type = "string") Yuan employeeShare) {

		static Month of(ContributionStatement.Month month, UnaryOperator<String> credited) {
			String message = month.status() == ContributionStatus.NORMAL ? credited.apply(month.month().toString()) : null;
			return new Month(month.month().toString(), month.status(), month.status().word(), message, month.repairedOn(),
					month.cause(), month.unit(), month.base(), month.employerShare(), month.employeeShare());
		}
	}

	/** @param credited the words for a month that was credited */
	static ContributionPage of(ContributionStatement statement, UnaryOperator<String> credited) {
		return new ContributionPage(statement.employeeNo(), new Benefits(statement.benefits().suspended(),
				statement.benefits().from(), statement.benefits().until()), Account.of(statement.balance()),
				statement.lines().stream().map(line -> Line.of(line, credited)).toList());
	}
}
