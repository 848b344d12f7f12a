package org.shebaohub.subscription;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.shebaohub.employment.EmploymentStatus;
import org.shebaohub.exchange.Intent;
import org.shebaohub.kernel.BusinessClock;
import org.shebaohub.kernel.CanonicalJson;
import org.shebaohub.roster.RosterNews;

/** A change in the words of CloudEvents; nothing personal but the number, and extension fields as they came. */
record ChangeEvent(String id, String subject, Instant at, Map<String, Object> data) {

	static ChangeEvent of(RosterNews.Changed changed) {
		Map<String, Object> data = new TreeMap<>(changed.details());
		data.put("employeeNo", changed.subject());
		data.put("change", changed.what());
		data.put("effective", changed.effective().toString());
		data.put("recordedAt", time(changed.recordedAt()));
		data.put("source", changed.source());
		return new ChangeEvent(changed.changeId(), changed.subject(), changed.recordedAt(), data);
	}

	static ChangeEvent of(RosterNews.StatusChanged changed, Instant now) {
		return new ChangeEvent("status-" + changed.no() + "-" + changed.to() + "-" + changed.on() + "-" + now.toEpochMilli(),
				changed.no().value(), now, Map.of("employeeNo", changed.no().value(), "change", "employee.status-changed",
						"from", name(changed.from()), "to", name(changed.to()), "effective", changed.on().toString(),
						"recordedAt", time(now), "source", "hub"));
	}

	/** To one subscriber; those of one employee keep their order, whatever holds another subscriber up. */
	Intent to(String subscriber) {
		Map<String, Object> event = Map.of("specversion", "1.0", "id", id, "source", "urn:shebaohub", "type",
				"hub.roster.changed.v1", "subject", subject, "time", time(at), "datacontenttype", "application/json", "data",
				data);
		return new Intent(SubscriptionDesk.KIND + subscriber, subscriber, subject, at, Map.of("employeeNo", subject),
				CanonicalJson.write(event));
	}

	private static String name(EmploymentStatus status) {
		return status.name();
	}

	private static String time(Instant at) {
		return at.atZone(BusinessClock.ZONE).toOffsetDateTime().toString();
	}
}
