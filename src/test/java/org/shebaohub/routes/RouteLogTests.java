package org.shebaohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.operationlog.OperationLog;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;

class RouteLogTests {

	private final OperationLog log = mock(OperationLog.class);

	private final DefaultCamelContext camel = new DefaultCamelContext();

	@BeforeEach
	void starts() throws Exception {
		camel.addRoutePolicyFactory(new RouteLog(log, mock(PlatformTransactionManager.class)));
		camel.addRoutes(new RouteBuilder() {
			@Override
			public void configure() {
				from("direct:probe").routeId("probe").to("log:probe");
			}
		});
		camel.start();
	}

	@AfterEach
	void ends() {
		SecurityContextHolder.clearContext();
		camel.stop();
	}

	@Test
	@DisplayName("R-000-34 what the hub does with its routes by itself is nobody's")
	void logsNothingOfItsOwn() throws Exception {
		camel.getRouteController().stopRoute("probe");
		camel.getRouteController().startRoute("probe");
		verifyNoInteractions(log);
	}

	@Test
	@DisplayName("R-000-34 who stops a route is logged, and it can be stopped though the store is down")
	void stopsWithoutAStore() throws Exception {
		willThrow(new IllegalStateException("no store")).given(log).record(any(), any(), any(), any());
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("admin", null, "ROLE_ADMIN"));
		camel.getRouteController().stopRoute("probe");
		assertThat(camel.getRouteController().getRouteStatus("probe").isStopped()).isTrue();
		verify(log).record(argThat(actor -> actor.name().equals("admin")), eq("ROUTE_STOPPED"), eq("route/probe"), any());
	}
}
