package org.shebaohub.web.issuer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shebaohub.kernel.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The issuer and what the hub believes of its tokens.
 *
 * @param issuer as its tokens name it; empty where the hub's own users log in
 * @param audience what a token must be meant for to open the hub's doors
 * @param ownAddress the hub's, as browsers reach it
 * @param algorithms by which tokens may be signed
 * @param pause between two questions for keys, whatever tokens come
 * @param roles the issuer's names of roles, where they are not the hub's
 * @param systems the subject of each connected system's tokens
 */
@ConfigurationProperties("hub.oidc")
record IssuerSettings(@DefaultValue("") String issuer, @DefaultValue("") String keysUrl, @DefaultValue("") String authorizeUrl,
		@DefaultValue("") String tokenUrl, @DefaultValue("") String logoutUrl, @DefaultValue("") String ownAddress,
		@DefaultValue("") String audience, @DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
		@DefaultValue("openid") List<String> scopes, @DefaultValue({ "RS256", "PS256", "ES256" }) List<String> algorithms,
		@DefaultValue("30s") Duration clockSkew, @DefaultValue("5s") Duration pause, @DefaultValue Claims claims,
		@DefaultValue Map<Role, String> roles, @DefaultValue Map<String, String> systems) {

	/**
	 * Which claim says what; a dot leads into a claim of claims.
	 *
	 * @param node of the organisation tree, below which a person works
	 */
	record Claims(@DefaultValue("sub") String name, @DefaultValue("roles") String roles, @DefaultValue("org_node") String node,
			@DefaultValue("employee_number") String employee) {
	}

	@Override
	public String toString() {
		return "IssuerSettings[" + issuer + "]";
	}
}
