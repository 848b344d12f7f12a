package org.shebaohub.routes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.modelmbean.InvalidTargetObjectTypeException;
import javax.management.modelmbean.ModelMBean;
import javax.management.modelmbean.ModelMBeanInfo;
import javax.management.modelmbean.RequiredModelMBean;
import org.apache.camel.CamelContext;
import org.apache.camel.NonManagedService;
import org.apache.camel.api.management.ManagedInstance;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.api.management.NotificationSenderAware;
import org.apache.camel.spi.ManagementAgent;
import org.apache.camel.support.management.DefaultManagementMBeanAssembler;
import org.apache.camel.support.management.MixinRequiredModelMBean;
import org.springframework.stereotype.Component;

/**
 * Lets Camel describe a class of its managed beans once. It would describe each bean anew: a thousand steps of few kinds, in
 * the midst of the start. A description says what a class can do and holds nothing of a bean, so beans may share it.
 */
@Component
class MBeanDescriptions {

	/** A listener at the context would come too late, or be told of every message. */
	MBeanDescriptions(CamelContext context) {
		context.getCamelContextExtension().setManagementMBeanAssembler(new Assembler(context));
	}

	/** No managed bean itself, as Camel's own is none. */
	static final class Assembler extends DefaultManagementMBeanAssembler implements NonManagedService {

		private final Map<List<Class<?>>, ModelMBeanInfo> described = new ConcurrentHashMap<>();

		Assembler(CamelContext context) {
			super(context);
		}

		/** Camel's own way for a bean that tells of what happens. */
		@Override
		public ModelMBean assemble(MBeanServer server, Object bean, ObjectName name) throws JMException {
			Object own = own(bean);
			if (bean instanceof NotificationSenderAware || own instanceof NotificationSenderAware) {
				return super.assemble(server, bean, name);
			}
			ModelMBeanInfo whole = described(bean, own, name);
			if (whole == null) {
				return null;
			}
			try {
				return own == null ? of(bean, new MixinRequiredModelMBean(whole, isMasked(), null, null))
						: mixed(bean, own, whole, described(bean, null, name));
			}
			catch (InvalidTargetObjectTypeException e) {
				throw new JMException(e.getMessage());
			}
		}

		/** What the bean's own object does not answer, the bean does. */
		private ModelMBean mixed(Object bean, Object own, ModelMBeanInfo whole, ModelMBeanInfo standard)
				throws JMException, InvalidTargetObjectTypeException {
			RequiredModelMBean other = of(bean, new RequiredModelMBean(standard));
			return of(own, new MixinRequiredModelMBean(whole, isMasked(), standard, other));
		}

		private static RequiredModelMBean of(Object resource, RequiredModelMBean model)
				throws JMException, InvalidTargetObjectTypeException {
			model.setManagedResource(resource, "ObjectReference");
			return model;
		}

		/** @return null for what Camel cannot describe */
		private ModelMBeanInfo described(Object bean, Object own, ObjectName name) throws JMException {
			List<Class<?>> classes = own == null ? List.of(bean.getClass()) : List.of(bean.getClass(), own.getClass());
			ModelMBeanInfo info = described.get(classes);
			if (info == null) {
				info = assembler.getMBeanInfo(camelContext, bean, own, name.toString());
				if (info != null) {
					described.put(classes, info);
				}
			}
			return info;
		}

		private static Object own(Object bean) {
			Object own = bean instanceof ManagedInstance managed ? managed.getInstance() : null;
			return own != null && own.getClass().isAnnotationPresent(ManagedResource.class) ? own : null;
		}

		private boolean isMasked() {
			ManagementAgent agent = camelContext.getManagementStrategy().getManagementAgent();
			return Boolean.TRUE.equals(agent.getMask());
		}
	}
}
