package org.shebaohub.web.docs;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Tells types of the same name apart by the type in which each stands: many desks have a page or a line. */
final class NestedNames extends TypeNameResolver {

	@Override
	protected String nameForClass(Class<?> type, Set<Options> options) {
		String own = super.nameForClass(type, options);
		Class<?> around = type.getDeclaringClass();
		return around == null || !own.equals(type.getSimpleName()) ? own
				: nameForClass(around, Set.of(Options.SKIP_API_MODEL)) + own;
	}
}
