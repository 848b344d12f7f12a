package org.shebaohub.web.issuer;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** The hub as a client of the issuer. Its addresses come from settings: nothing is asked for them, and nobody names others. */
final class IssuerClient {

	static final String BEGIN = "/oauth2/authorization";

	static final String NAME = "hub";

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final ClientRegistration hub;

	private final HttpClient http;

	IssuerClient(IssuerSettings settings, HttpClient http) {
		this.http = http;
		this.hub = ClientRegistration.withRegistrationId(NAME).clientId(settings.clientId()).clientSecret(settings.clientSecret())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri(settings.ownAddress() + "/login/oauth2/code/" + NAME)
			.scope(settings.scopes()).issuerUri(settings.issuer()).authorizationUri(settings.authorizeUrl()).tokenUri(settings.tokenUrl())
			.jwkSetUri(settings.keysUrl()).userNameAttributeName("sub")
			.providerConfigurationMetadata(Map.of("end_session_endpoint", settings.logoutUrl())).build();
	}

	ClientRegistrationRepository registrations() {
		return new InMemoryClientRegistrationRepository(hub);
	}

	/** With state, nonce and proof of who asked. */
	DefaultOAuth2AuthorizationRequestResolver questions() {
		var questions = new DefaultOAuth2AuthorizationRequestResolver(registrations(), BEGIN);
		questions.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		return questions;
	}

	/** What was asked, as far as its answer needs it. */
	OAuth2AuthorizationRequest asked(String state, String nonce, String verifier) {
		return OAuth2AuthorizationRequest.authorizationCode().clientId(hub.getClientId()).redirectUri(hub.getRedirectUri())
			.authorizationUri(hub.getProviderDetails().getAuthorizationUri()).scopes(hub.getScopes()).state(state)
			.attributes(Map.of("registration_id", NAME, "nonce", nonce, "code_verifier", verifier)).build();
	}

	RestClientAuthorizationCodeTokenResponseClient tokens() {
		JdkClientHttpRequestFactory calls = new JdkClientHttpRequestFactory(http);
		calls.setReadTimeout(PATIENCE);
		var tokens = new RestClientAuthorizationCodeTokenResponseClient();
		tokens.setRestClient(RestClient.builder().requestFactory(calls).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.messageConverters(all -> {
				all.clear();
				all.add(new FormHttpMessageConverter());
				all.add(new OAuth2AccessTokenResponseHttpMessageConverter());
			}).build());
		return tokens;
	}
}
