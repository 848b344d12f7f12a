package org.shebaohub.sandbox.counterparty;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Where a mapping meets a counterparty's books: the mapping names the door and says how to behave, the books say the truth. */
abstract class Door implements ResponseDefinitionTransformerV2 {

	private final String name;

	private final Map<String, Integer> lost = new ConcurrentHashMap<>();

	Door(String name) {
		this.name = name;
	}

	abstract ResponseDefinition answer(Call call);

	/** Whether the mapping lets this send get lost, which it does with the first {@code lostSends} of a key: nothing is booked then. */
	final boolean loses(Call call, String key) {
		int sends = call.says("lostSends", 0);
		return sends > 0 && this.lost.merge(key, 1, Integer::sum) <= sends;
	}

	@Override
	public final ResponseDefinition transform(ServeEvent event) {
		Call call = new Call(event);
		try {
			return answer(call);
		}
		catch (IllegalArgumentException malformed) {
			return call.answer(400, Map.of("code", "BAD_REQUEST", "message", String.valueOf(malformed.getMessage())));
		}
	}

	@Override
	public final String getName() {
		return this.name;
	}

	@Override
	public final boolean applyGlobally() {
		return false;
	}
}
