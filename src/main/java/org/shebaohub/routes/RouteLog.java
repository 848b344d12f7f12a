package org.shebaohub.routes;

import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.Role;
import org.shebaohub.operationlog.OperationLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Logs who starts, stops, suspends or resumes a route by the console; what the hub does by itself, nobody did. While the
 * store is down a route can be stopped all the same: then the hub's own log names who did it.
 */
@Component
public class RouteLog extends RoutePolicySupport implements RoutePolicyFactory {

	private static final Logger LOG = LoggerFactory.getLogger(RouteLog.class);

	private final OperationLog log;

	private final TransactionTemplate transaction;

	RouteLog(OperationLog log, PlatformTransactionManager transactions) {
		this.log = log;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
		return this;
	}

	@Override
	public void onStart(Route route) {
		record("ROUTE_STARTED", route);
	}

	@Override
	public void onStop(Route route) {
		record("ROUTE_STOPPED", route);
	}

	@Override
	public void onSuspend(Route route) {
		record("ROUTE_SUSPENDED", route);
	}

	@Override
	public void onResume(Route route) {
		record("ROUTE_RESUMED", route);
	}

	private void record(String action, Route route) {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who != null && who.isAuthenticated()) {
			Actor actor = new Actor(who.getName(), Set.of(Role.ADMIN), Actor.HUB.scope(), null);
			record(actor, action, route.getRouteId());
		}
	}

	private void record(Actor actor, String action, String route) {
		try {
			transaction.executeWithoutResult(status -> log.record(actor, action, "route/" + route,
					Map.of("route", route, "by", "console")));
		}
		catch (RuntimeException storeDown) {
			LOG.error("{} of {} by {} could not be written to the operation log", action, route, actor.name(), storeDown);
		}
	}
}
