package org.shebaohub.dossier;

import java.util.HashMap;
import java.util.Map;
import org.shebaohub.dossier.JdbcHrCommands.Asked;
import org.shebaohub.exchange.Delivery;
import org.shebaohub.exchange.Intent;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The counter for what the HR system should do: asked until its receipt says that it was done, or that it will not be. */
@Service
public class HrCommandDesk {

	private static final String COMMAND = "hr.command";

	private static final int LONGEST_REASON = 200;

	private final JdbcHrCommands commands;

	private final MailRoom mailRoom;

	private final OperationLog log;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	HrCommandDesk(JdbcHrCommands commands, MailRoom mailRoom, OperationLog log, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.commands = commands;
		this.mailRoom = mailRoom;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Asks the HR system, in the caller's transaction, to put a document into an employee's record. The same document again
	 * is no second command.
	 *
	 * @param title as it will stand in the record; at most 100 characters
	 * @param sha256 of the content, in hex
	 * @param caseKey what it belongs to, such as the claim's number
	 * @return the number under which the HR system knows the command
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public String fileDocument(EmployeeNo employee, String title, long documentId, String sha256, String caseKey) {
		FiledDocument document = new FiledDocument(employee, title, documentId, sha256, caseKey);
		if (commands.insert(document, clock.now())) {
			mailRoom.post(new Intent(COMMAND, "hr", document.commandNo(), clock.now(),
					Map.of("claimNo", caseKey, "employeeNo", employee.value()), "{}"));
			log.record(Actor.HUB, "DOCUMENT_SENT_TO_HR", caseKey,
					Map.of("commandNo", document.commandNo(), "documentId", documentId, "sha256", sha256));
		}
		return document.commandNo();
	}

	/**
	 * Tells the HR system something, or asks it to set something, in the caller's transaction.
	 *
	 * @param commandNo the same number again is no second command
	 * @param command what it is, such as {@code EXIT_BLOCKED}
	 * @param content the rest of the document, kept sealed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void send(String commandNo, String command, EmployeeNo employee, String caseKey, Map<String, ?> content) {
		if (commands.insert(commandNo, command, employee, caseKey, clock.now())) {
			Map<String, Object> document = new HashMap<>(content);
			document.putAll(Map.of("commandNo", commandNo, "command", command, "employeeNo", employee, "caseKey", caseKey));
			mailRoom.post(new Intent(COMMAND, "hr", commandNo, clock.now(), Map.of("employeeNo", employee.value(), "caseKey",
					caseKey), CanonicalJson.write(document)));
		}
	}

	/** The JSON document for the HR system. */
	@Transactional(readOnly = true)
	public String command(Delivery delivery) {
		if (!delivery.content().equals("{}")) {
			return delivery.content();
		}
		FiledDocument document = commands.find(delivery.subject()).orElseThrow();
		return CanonicalJson.write(Map.of("commandNo", document.commandNo(), "command", "FILE_DOCUMENT", "employeeNo",
				document.employee(), "title", document.title(), "documentId", document.documentId(), "sha256",
				document.sha256(), "caseKey", document.caseKey()));
	}

	/** The HR system has answered; a repeat, or an answer to what nobody asked, changes nothing. */
	@Transactional
	public void acknowledge(HrReceipt receipt) {
		if (mailRoom.confirm(COMMAND, receipt.commandNo(), receipt.done() ? "done by HR" : "refused by HR")) {
			Asked asked = commands.asked(receipt.commandNo());
			commands.answered(receipt.commandNo(), receipt.done() ? "DONE" : "REFUSED", clock.now());
			String what = asked.isDocument() ? "DOCUMENT" : asked.command();
			log.record(Actor.HUB, what + (!receipt.done() ? "_REFUSED_BY_HR" : asked.isDocument() ? "_FILED_BY_HR" : "_DONE_BY_HR"),
					asked.caseKey(),
					Map.of("commandNo", receipt.commandNo(), "reason", shortened(receipt.reason())));
			if (!receipt.done()) {
				events.publishEvent(new HrCommandRefused(receipt.commandNo(), asked.employee(), asked.caseKey(),
						shortened(receipt.reason())));
			}
		}
	}

	private static String shortened(String reason) {
		return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
	}
}
