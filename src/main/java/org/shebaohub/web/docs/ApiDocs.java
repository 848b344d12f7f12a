package org.shebaohub.web.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.web.guard.PacedDoors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;

/** Completes the OpenAPI document: bearer token, names of types, and every error with its codes. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

	private static final Map<String, String> ERRORS = new LinkedHashMap<>();

	private static final Set<String> OF_COMMANDS = Set.of("409", "413", "415", "422");

	static {
		ERRORS.put("400", "BAD_PATH, BROKEN_UPLOAD, INVALID_REQUEST, UNREADABLE_JSON; for lists also PAGING; for commands also IDEMPOTENCY_KEY_MISSING");
		ERRORS.put("401", "NO_TOKEN; at the login LOGIN_FAILED");
		ERRORS.put("403", "FORBIDDEN with whoMay, REFUSED with findings; at login and logout LOGIN_ELSEWHERE");
		ERRORS.put("404", "NOT_FOUND: unknown, or outside your scope");
		ERRORS.put("409", "STILL_RUNNING; REFUSED when the state does not allow it");
		ERRORS.put("413", "TOO_LARGE; REFUSED when a document is larger than policy allows");
		ERRORS.put("415", "UNSUPPORTED_MEDIA_TYPE");
		ERRORS.put("422", "OTHER_CONTENT; REFUSED with all findings");
		ERRORS.put("500", "INTERNAL_ERROR with errorId");
		ERRORS.put("503", "STORE_UNAVAILABLE, ISSUER_AWAY, or NOT_OPEN while the hub starts");
	}

	static {
		Stream.of(Yuan.class, EmployeeNo.class, OrgNode.class, InsuranceMonth.class)
			.forEach(word -> SpringDocUtils.getConfig().replaceWithSchema(word, new StringSchema()));
		SpringDocUtils.getConfig().addAnnotationsToIgnore(AuthenticationPrincipal.class);
	}

	@Bean
	ModelResolver namesOfTypes(ObjectMapper json) {
		return new ModelResolver(json, new NestedNames()).openapi31(true);
	}

	@Bean
	OpenApiCustomizer completeDocument() {
		return document -> {
			document.getInfo().title("Shebao Hub 社保枢纽").version("1").description("Every door takes up the trace of a "
					+ "traceparent header (W3C Trace Context); what follows from the call goes on under it.");
			document.getComponents().addSecuritySchemes("token",
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
			document.addSecurityItem(new SecurityRequirement().addList("token"));
			document.getPaths().forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> addErrors(path, method, operation)));
		};
	}

	/** What an operation says of itself stays: a probe that is down is no problem, but an answer. */
	private static void addErrors(String path, PathItem.HttpMethod method, Operation operation) {
		boolean command = method == PathItem.HttpMethod.POST;
		ERRORS.forEach((status, codes) -> {
			if ((command || !OF_COMMANDS.contains(status)) && !operation.getResponses().containsKey(status)) {
				operation.getResponses().addApiResponse(status, problem(codes));
			}
		});
		if (command && PacedDoors.include(path) || asksWhy(operation)) {
			operation.getResponses().addApiResponse("429", problem("TOO_MANY: nothing was read").addHeaderObject("Retry-After",
					new Header().description("so many seconds to wait").schema(new IntegerSchema())));
		}
	}

	private static boolean asksWhy(Operation operation) {
		return operation.getParameters() != null
				&& operation.getParameters().stream().anyMatch(each -> PacedDoors.REVEAL_REASON.equals(each.getName()));
	}

	private static ApiResponse problem(String codes) {
		return new ApiResponse().description(codes).content(new Content().addMediaType("application/problem+json",
				new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
	}
}
