package org.shebaohub.web.issuer;

import java.net.http.HttpClient;
import java.time.Duration;
import org.shebaohub.access.AccessDesk;
import org.shebaohub.kernel.WallClock;
import org.shebaohub.vault.Vault;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** Where an issuer is named he alone says who is who. Nothing of him is asked for at the start. */
@Configuration(proxyBeanMethods = false)
@Conditional(IssuerConfiguration.IssuerIsNamed.class)
@EnableConfigurationProperties(IssuerSettings.class)
class IssuerConfiguration {

	/** No production starts without one, so that there it is named even while the lean jar is made, when nothing is set yet. */
	static final class IssuerIsNamed implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			Environment environment = context.getEnvironment();
			return !environment.acceptsProfiles(Profiles.of("sandbox")) || !environment.getProperty("hub.oidc.issuer", "").isBlank();
		}
	}

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).followRedirects(HttpClient.Redirect.NEVER)
		.build();

	@Bean
	IssuerKeys issuerKeys(IssuerSettings settings, WallClock clock) {
		return new IssuerKeys(new KeyFetch(http, settings.keysUrl()), settings.pause(), clock);
	}

	@Bean
	SignedTokens signedTokens(IssuerSettings settings, IssuerKeys keys) {
		return new SignedTokens(settings, keys);
	}

	@Bean
	IssuerTokens issuerTokens(IssuerSettings settings, SignedTokens tokens) {
		return new IssuerTokens(tokens, new IssuerClaims(settings));
	}

	@Bean
	IssuerLogin issuerLogin(IssuerSettings settings, AccessDesk access, Vault vault, WallClock clock) {
		IssuerClient client = new IssuerClient(settings, http);
		return new IssuerLogin(client, new LoginCookie(client, vault, clock), new IssuerClaims(settings), access, settings.ownAddress());
	}

	/** What the issuer says of a person after his login, held to the same keys and algorithms as tokens at the doors. */
	@Bean
	JwtDecoderFactory<ClientRegistration> loginTokens(IssuerSettings settings, SignedTokens tokens) {
		return client -> {
			OidcIdTokenValidator rules = new OidcIdTokenValidator(client);
			rules.setClockSkew(settings.clockSkew());
			return tokens.that(rules);
		};
	}

	@Bean
	HealthIndicator issuer(IssuerKeys keys) {
		return new IssuerHealth(keys);
	}
}
