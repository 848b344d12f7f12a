package org.shebaohub.store;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * There is one store, hence one transaction manager. Spring looks at each call whether an annotation of the class names another,
 * which took two of a hundred parts of a claim's time. Before all that may need a transaction, hence the order.
 */
class StraightTransactions implements BeanPostProcessor, PriorityOrdered {

	private final BeanFactory beans;

	StraightTransactions(BeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (!bean.getClass().equals(TransactionInterceptor.class)) {
			return bean;
		}
		TransactionInterceptor direct = new Direct();
		direct.setTransactionAttributeSource(((TransactionInterceptor) bean).getTransactionAttributeSource());
		direct.setBeanFactory(beans);
		return direct;
	}

	private static final class Direct extends TransactionInterceptor {

		@Override
		protected TransactionManager determineTransactionManager(TransactionAttribute attribute, Class<?> target) {
			return super.determineTransactionManager(attribute, null);
		}
	}
}
