package org.shebaohub.web.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.duty.Absence;
import org.shebaohub.duty.Duty;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.duty.Holder;
import org.shebaohub.duty.Post;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Role;
import org.shebaohub.web.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The duty directory: who must act for a node, who stands in, who is away. */
@RestController
@RequestMapping("/api/duties")
class DutyDoor {

	@Schema(name = "DutyAppointment", description = "Makes a person responsible for a role at a node")
	record Appointment(@Schema(description = "HR, HR_MANAGER, HR_DIRECTOR, FINANCE, FINANCE_MANAGER or ADMIN") Role role,
			@Schema(description = "node of the organisation, such as group/east/hangzhou") OrgNode node,
			@Schema(description = "login name") String person,
			@Schema(description = "own employee number, may be absent") EmployeeNo employee,
			@Schema(description = "address for e-mail notices, may be absent; kept sealed, never shown") String email) {
	}

	@Schema(name = "DutyReturn", description = "That somebody is back")
	record Return(@Schema(description = "login name") String person,
			@Schema(description = "first day present") LocalDate on) {
	}

	@Schema(name = "DutyToday", description = "Who must act today")
	record Today(@Schema(description = "where somebody was found, going up") OrgNode node,
			@Schema(description = "login names of those present or of their deputies; none when there is nobody") List<String> people) {
	}

	private final DutyDesk duties;

	private final Commands commands;

	DutyDoor(DutyDesk duties, Commands commands) {
		this.duties = duties;
		this.commands = commands;
	}

	@GetMapping
	@Operation(summary = "值班名录 · The posts in your scope")
	List<Post> list(@AuthenticationPrincipal Actor actor) {
		return duties.posts(actor);
	}

	@GetMapping("/today")
	@Operation(summary = "今天由谁负责 · Who must act today for a role and a node, deputies and the way up included")
	Today today(@RequestParam Role role, @RequestParam OrgNode node) {
		Duty duty = duties.onDuty(role, node);
		return new Today(duty.node(), duty.holders().stream().map(Holder::person).toList());
	}

	@PostMapping
	@Operation(summary = "指定负责人 · Make somebody responsible; logged")
	ResponseEntity<String> appoint(@AuthenticationPrincipal Actor actor, @RequestBody Appointment appointment,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "duty.appoint", appointment, () -> duties.appoint(actor, appointment.role(),
				appointment.node(), new Holder(appointment.person(), appointment.employee(), appointment.email())));
	}

	@PostMapping("/relieve")
	@Operation(summary = "解除负责人 · Take a responsibility away; logged")
	ResponseEntity<String> relieve(@AuthenticationPrincipal Actor actor, @RequestBody Post post,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "duty.relieve", post,
				() -> duties.relieve(actor, post.role(), post.node(), post.person()));
	}

	@PostMapping("/absences")
	@Operation(summary = "登记缺勤与代理人 · Enter an absence and who stands in; your own, or of people in your scope")
	ResponseEntity<String> away(@AuthenticationPrincipal Actor actor, @RequestBody Absence absence,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "duty.away", absence, () -> duties.away(actor, absence));
	}

	@PostMapping("/absences/end")
	@Operation(summary = "提前返岗 · Somebody is back before his absence ends")
	ResponseEntity<String> back(@AuthenticationPrincipal Actor actor, @RequestBody Return back,
			@RequestHeader(name = "Idempotency-Key", required = false) String key) {
		return commands.decide(actor, key, "duty.back", back, () -> duties.back(actor, back.person(), back.on()));
	}
}
