package org.shebaohub.web.guard;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/**
 * A request's door is looked up once, by the servlet. Spring Security would have it looked up before its chain as well, for rules
 * that ask which door it is: the hub has none, its gate goes by the path alone.
 */
class OneLookup implements BeanPostProcessor {

	private final ApplicationContext context;

	OneLookup(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (!bean.getClass().equals(HandlerMappingIntrospector.class)) {
			return bean;
		}
		HandlerMappingIntrospector incurious = new Incurious();
		incurious.setApplicationContext(context);
		return incurious;
	}

	private static final class Incurious extends HandlerMappingIntrospector {

		@Override
		public Filter createCacheFilter() {
			return (request, response, chain) -> chain.doFilter(request, response);
		}
	}
}
