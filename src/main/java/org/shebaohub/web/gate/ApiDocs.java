package org.shebaohub.web.gate;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Completes the OpenAPI document: bearer token, every error with its code, and the doors that are routes. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

	private static final Map<String, String> ERRORS = new LinkedHashMap<>();

	static {
		ERRORS.put("400", "BAD_PATH, BROKEN_UPLOAD, INVALID_REQUEST, UNREADABLE_JSON; for commands also IDEMPOTENCY_KEY_MISSING");
		ERRORS.put("401", "NO_TOKEN; at the login LOGIN_FAILED");
		ERRORS.put("403", "FORBIDDEN with whoMay, REFUSED with findings");
		ERRORS.put("404", "NOT_FOUND: unknown, or outside your scope");
		ERRORS.put("409", "STILL_RUNNING; REFUSED when the state does not allow it");
		ERRORS.put("413", "TOO_LARGE; REFUSED when a document is larger than policy allows");
		ERRORS.put("415", "UNSUPPORTED_MEDIA_TYPE");
		ERRORS.put("422", "OTHER_CONTENT; REFUSED with all findings");
		ERRORS.put("500", "INTERNAL_ERROR with errorId");
		ERRORS.put("503", "STORE_UNAVAILABLE");
	}

	@Bean
	OpenApiCustomizer completeDocument() {
		return document -> {
			document.getInfo().title("Shebao Hub 社保枢纽").version("1");
			document.getComponents().addSecuritySchemes("token",
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
			document.getComponents().addSchemas("Problem", problem());
			document.addSecurityItem(new SecurityRequirement().addList("token"));
			document.path("/callbacks/bank", callback("银行回调 · The bank says that a payout changed; a signed hint"));
			document.path("/api/hr/events", callback("人事事件 · CloudEvents 1.0 of an HR system, single or a batch; 202 for what waits"));
			document.path("/callbacks/sms", callback("短信回执 · The gateway's receipts, signed"));
			document.getPaths().values().forEach(path -> path.readOperationsMap().forEach(ApiDocs::addErrors));
		};
	}

	private static Schema<?> problem() {
		Schema<?> problem = new ObjectSchema().description("RFC 9457 problem details");
		for (String field : new String[] { "type", "title", "detail", "code", "titleEn", "detailEn" }) {
			problem.addProperty(field, new StringSchema());
		}
		return problem.addProperty("status", new IntegerSchema())
			.addProperty("findings", new ArraySchema().items(new ObjectSchema()))
			.addProperty("whoMay", new ArraySchema().items(new StringSchema()));
	}

	/** Routes are not seen by the scan of controllers. */
	private static PathItem callback(String summary) {
		Operation operation = new Operation().summary(summary);
		operation.responses(new ApiResponses().addApiResponse("200",
				new ApiResponse().description("taken, also when it came before")));
		return new PathItem().post(operation);
	}

	private static void addErrors(PathItem.HttpMethod method, Operation operation) {
		boolean command = method == PathItem.HttpMethod.POST;
		ERRORS.forEach((status, codes) -> {
			if (command || !Map.of("409", 1, "413", 1, "415", 1, "422", 1).containsKey(status)) {
				operation.getResponses().addApiResponse(status, new ApiResponse().description(codes)
					.content(new Content().addMediaType("application/problem+json",
							new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
			}
		});
	}
}
