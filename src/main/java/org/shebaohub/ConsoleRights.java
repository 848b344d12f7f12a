package org.shebaohub;

import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** Tells Hawtio's pages what {@link ConsoleRules} would refuse, so that they hide it; it finds this bean by its name. */
@Component
@ManagedResource(objectName = "hub:type=security,area=jmx,name=HubJMXSecurity")
public class ConsoleRights {

	private static final String[] COLUMNS = { "ObjectName", "Method", "CanInvoke" };

	@ManagedOperation(description = "Whether any operation of the bean may be called")
	public boolean canInvoke(String bean) throws JMException {
		return !ConsoleRules.isHidden(new ObjectName(bean));
	}

	@ManagedOperation(description = "Whether the operation may be called, whatever its parameters")
	public boolean canInvoke(String bean, String operation) throws JMException {
		return ConsoleRules.mayInvoke(new ObjectName(bean), operation);
	}

	@ManagedOperation(description = "Whether the operation with these parameters may be called")
	public boolean canInvoke(String bean, String operation, String[] types) throws JMException {
		return ConsoleRules.mayInvoke(new ObjectName(bean), operation + "(" + String.join(",", types) + ")");
	}

	@ManagedOperation(description = "Answers many questions at once")
	public TabularData canInvoke(Map<String, List<String>> operations) throws JMException {
		CompositeType row = new CompositeType("row", "an answer", COLUMNS, COLUMNS,
				new OpenType<?>[] { SimpleType.STRING, SimpleType.STRING, SimpleType.BOOLEAN });
		TabularDataSupport table = new TabularDataSupport(
				new TabularType("answers", "answers by bean and operation", row, new String[] { COLUMNS[0], COLUMNS[1] }));
		for (Map.Entry<String, List<String>> bean : operations.entrySet()) {
			for (String operation : bean.getValue()) {
				table.put(new CompositeDataSupport(row, COLUMNS,
						new Object[] { bean.getKey(), operation, canInvoke(bean.getKey(), operation) }));
			}
		}
		return table;
	}
}
