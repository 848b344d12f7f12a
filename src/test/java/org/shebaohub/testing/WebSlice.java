package org.shebaohub.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.advance.AdvanceDesk;
import org.shebaohub.casework.CaseDesk;
import org.shebaohub.contribution.BureauStatusDesk;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.dossier.FiledDocumentDesk;
import org.shebaohub.filing.FilingDesk;
import org.shebaohub.layout.LayoutDesk;
import org.shebaohub.ledger.DeductionDesk;
import org.shebaohub.ledger.OpenItemDesk;
import org.shebaohub.duty.DutyDesk;
import org.shebaohub.enquiry.EnquiryDesk;
import org.shebaohub.enrollment.EnrollmentDesk;
import org.shebaohub.exchange.MailRoom;
import org.shebaohub.exchange.MessageDesk;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.notice.NoticeDesk;
import org.shebaohub.offboarding.OffboardingDesk;
import org.shebaohub.operationlog.LogCheck;
import org.shebaohub.operationlog.OperationLog;
import org.shebaohub.payout.PayoutDesk;
import org.shebaohub.policy.RuleDesk;
import org.shebaohub.reconciliation.MismatchDesk;
import org.shebaohub.reconciliation.PresenceDesk;
import org.shebaohub.reconciliation.ReconciliationDesk;
import org.shebaohub.reconciliation.StatusDesk;
import org.shebaohub.reimbursement.ReimbursementDesk;
import org.shebaohub.responsibility.ResponsibilityDesk;
import org.shebaohub.reveal.RevealDesk;
import org.shebaohub.roster.RosterDesk;
import org.shebaohub.task.TaskDesk;
import org.shebaohub.reimbursement.BackClaimDesk;
import org.shebaohub.reimbursement.PaperDesk;
import org.shebaohub.reimbursement.VoucherDesk;
import org.shebaohub.watch.ConnectorDesk;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A test of the web package behind its gate on a real server, with stand-ins for the desks. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = WebSlice.Config.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@MockitoBean(types = { AccessDesk.class, org.shebaohub.backup.BackupDesk.class, DutyDesk.class, CaseDesk.class, TaskDesk.class, EnquiryDesk.class, RosterDesk.class, PayoutDesk.class, ContributionDesk.class, MessageDesk.class, org.shebaohub.exchange.AsideDesk.class, NoticeDesk.class, ReimbursementDesk.class, PaperDesk.class, VoucherDesk.class, FiledDocumentDesk.class, BackClaimDesk.class, OperationLog.class, MailRoom.class, MismatchDesk.class, PresenceDesk.class, BureauStatusDesk.class, FilingDesk.class, LayoutDesk.class, RuleDesk.class, ResponsibilityDesk.class, ConnectorDesk.class, org.shebaohub.trial.TrialDesk.class, org.shebaohub.parking.ParkingDesk.class, org.shebaohub.operationlog.LogSearch.class,
		ReconciliationDesk.class, StatusDesk.class, OffboardingDesk.class, EnrollmentDesk.class, OpenItemDesk.class,
		DeductionDesk.class, AdvanceDesk.class, LogCheck.class, RevealDesk.class })
public @interface WebSlice {

	/** What serves HTTP, and no more; without a stereotype, so that no scan of the whole hub finds it. */
	@ComponentScan("org.shebaohub.web")
	@ImportAutoConfiguration({ ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
			JacksonAutoConfiguration.class, ValidationAutoConfiguration.class, SecurityAutoConfiguration.class,
			SecurityFilterAutoConfiguration.class, ErrorMvcAutoConfiguration.class, ApplicationAvailabilityAutoConfiguration.class })
	class Config {

		@Bean
		BusinessClock clock() {
			return new BusinessClock(MovableClock.at("2026-10-12T09:00"));
		}

		@Bean
		MovableClock wall() {
			return MovableClock.at("2026-10-12T09:00");
		}

		@Bean
		WallClock wallClock(MovableClock wall) {
			return new WallClock(wall);
		}
	}
}
