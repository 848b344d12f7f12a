package org.shebaohub.enquiry;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.casework.CaseKind;
import org.shebaohub.casework.CaseReport;
import org.shebaohub.casework.Cause;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.MonthStatus;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.Decision;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.InsuranceLine;
import org.shebaohub.kernel.Role;
import org.shebaohub.notice.Audience;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter between an employee and HR: a question opens a case, the answer ends it and is told. */
@Service
public class EnquiryDesk {

	/**
	 * What an employee wants to know.
	 *
	 * @param about a claim's number or a month, or null
	 */
	public record Question(String about, String text) {
	}

	/**
	 * What the employee is told at once.
	 *
	 * @param enquiryNo null when it was refused
	 */
	public record Receipt(Decision decision, String enquiryNo) {
	}

	private static final Role[] HR = { Role.HR, Role.HR_MANAGER, Role.HR_DIRECTOR };

	private final JdbcEnquiries enquiries;

	private final RosterDesk roster;

	private final ContributionDesk contributions;

	private final CaseDesk cases;

	private final NoticeDesk notices;

	private final OperationLog log;

	private final BusinessClock clock;

	EnquiryDesk(JdbcEnquiries enquiries, RosterDesk roster, ContributionDesk contributions, CaseDesk cases,
			NoticeDesk notices, OperationLog log, BusinessClock clock) {
		this.enquiries = enquiries;
		this.roster = roster;
		this.contributions = contributions;
		this.cases = cases;
		this.notices = notices;
		this.log = log;
		this.clock = clock;
	}

	/** An employee asks; HR of his branch has a case at once. */
	@Transactional
	public Receipt ask(Actor actor, Question question) {
		Optional<Employee> asking = Optional.ofNullable(actor.self()).flatMap(roster::find);
		if (asking.isEmpty()) {
			return refused(List.of(new Finding("NOT_ALLOWED", "enquiry", "employees ask about themselves", null)));
		}
		List<Finding> findings = QuestionCheck.examine(question, enquiries.openOf(asking.get().no()));
		if (!findings.isEmpty()) {
			return refused(findings);
		}
		long number = enquiries.nextNumber();
		String no = "Q%s-%06d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(clock.today()), number);
		String caseNo = cases.report(new CaseReport(CaseKind.ENQUIRY, "enquiry/" + no, asking.get().node(), Cause.HR, Map.of()));
		enquiries.insert(new Enquiry(no, number, asking.get().no(), asking.get().node(), question, clock.now(), caseNo, null,
				null, null));
		cases.join("enquiry/" + no, "employee/" + asking.get().no());
		log.record(actor, "ENQUIRY_ASKED", no, Map.of("employeeNo", asking.get().no(), "caseNo", caseNo));
		return new Receipt(Decision.accepted(), no);
	}

	private static Receipt refused(List<Finding> findings) {
		return new Receipt(Decision.refused(findings), null);
	}

	/** HR of the employee's scope answers; the employee is told, and the case ends. Answered once. */
	@Transactional
	public Decision answer(Actor actor, String no, String text) {
		Optional<Enquiry> enquiry = enquiries.find(no).filter(known -> actor.is(HR) && actor.sees(known.node()));
		if (enquiry.isEmpty()) {
			return Decision.refused(new Finding("ENQUIRY_UNKNOWN", no, "check the number", null));
		}
		List<Finding> findings = QuestionCheck.text(text);
		if (!findings.isEmpty()) {
			return Decision.refused(findings);
		}
		if (!enquiries.answer(no, text, actor.name(), clock.now())) {
			return Decision.refused(new Finding("ENQUIRY_ANSWERED", no, "it has been answered already", null));
		}
		notices.tell(Audience.employee(enquiry.get().employee()), "enquiry-answered",
				Map.of("enquiryNo", no, "answer", text), no);
		cases.answered(actor, enquiry.get().caseNo(), "answered " + no);
		log.record(actor, "ENQUIRY_ANSWERED", no, Map.of("caseNo", enquiry.get().caseNo()));
		return Decision.accepted();
	}

	/** For the employee himself and HR of his scope; empty for others, as for an unknown number. */
	@Transactional(readOnly = true)
	public Optional<EnquiryView> find(Actor actor, String no) {
		return enquiries.find(no)
			.filter(known -> actor.isSelf(known.employee()) || actor.is(HR) && actor.sees(known.node()))
			.map(known -> known.seen(actor.isSelf(known.employee()), troubled(known)));
	}

	private List<MonthStatus> troubled(Enquiry enquiry) {
		return contributions.lastMonths(Actor.HUB, enquiry.employee(), InsuranceLine.MEDICAL, 6).orElse(List.of())
			.stream().filter(month -> month.cause() != null).toList();
	}

	/** HR's own scope, or an employee's own; newest first. */
	@Transactional(readOnly = true)
	public List<EnquiryView> list(Actor actor, long before, int limit) {
		List<Enquiry> found = actor.is(HR) ? enquiries.below(actor.scope(), before, limit)
				: actor.self() == null ? List.of() : enquiries.of(actor.self(), before, limit);
		return found.stream().map(known -> known.seen(actor.isSelf(known.employee()), null)).toList();
	}
}
