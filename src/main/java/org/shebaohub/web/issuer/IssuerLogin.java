package org.shebaohub.web.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shebaohub.access.AccessDesk;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/** The way by which people with a browser come into the console and leave it, through the issuer. */
final class IssuerLogin extends AbstractHttpConfigurer<IssuerLogin, HttpSecurity> {

	private static final String HOME = "/actuator/hawtio/";

	private final IssuerClient client;

	private final LoginCookie cookie;

	private final IssuerClaims claims;

	private final AccessDesk access;

	private final OidcClientInitiatedLogoutSuccessHandler leaving;

	IssuerLogin(IssuerClient client, LoginCookie cookie, IssuerClaims claims, AccessDesk access, String ownAddress) {
		this.client = client;
		this.cookie = cookie;
		this.claims = claims;
		this.access = access;
		this.leaving = new OidcClientInitiatedLogoutSuccessHandler(client.registrations());
		leaving.setPostLogoutRedirectUri(ownAddress + "/login");
		leaving.setRedirectStrategy((request, response, address) -> Pages.onward(response, address));
	}

	@Override
	public void init(HttpSecurity http) throws Exception {
		OidcUserService people = new OidcUserService();
		people.setRetrieveUserInfo(request -> false);
		people.setOidcUserMapper((request, none) -> person(request));
		http.oauth2Login(login -> login.loginPage(Pages.LOGIN).clientRegistrationRepository(client.registrations())
			.authorizedClientRepository(new KeepsNoTokens())
			.authorizationEndpoint(question -> question.authorizationRequestResolver(client.questions()).authorizationRequestRepository(cookie))
			.tokenEndpoint(token -> token.accessTokenResponseClient(client.tokens()))
			.userInfoEndpoint(user -> user.oidcUserService(people))
			.successHandler((request, response, who) -> enter(who, response))
			.failureHandler(new LoginFailed()))
			.logout(logout -> logout.logoutSuccessHandler(this::leave))
			.addFilterAfter(new Pages(HOME + "auth/logout"), LogoutFilter.class);
	}

	private OidcUser person(OidcUserRequest request) {
		return claims.person(request.getIdToken().getClaims()).filter(actor -> !actor.roles().isEmpty())
			.map(actor -> new IssuedPerson(actor, request.getIdToken()))
			.orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(LoginFailed.NO_ROLE)));
	}

	/** A redirect would still be the issuer's, and the strict cookie stay away; from a page of its own the hub leads on. */
	private void enter(Authentication who, HttpServletResponse response) throws IOException {
		access.enter(((IssuedPerson) who.getPrincipal()).actor());
		Pages.onward(response, HOME);
	}

	private void leave(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
		try {
			leaving.onLogoutSuccess(request, response, who);
		}
		catch (jakarta.servlet.ServletException impossible) {
			throw new IOException(impossible);
		}
	}

	/** The hub calls nobody in a person's name: what it does not keep cannot be stolen. */
	private static final class KeepsNoTokens implements OAuth2AuthorizedClientRepository {

		@Override
		public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String name, Authentication who, HttpServletRequest request) {
			return null;
		}

		@Override
		public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication who, HttpServletRequest request,
				HttpServletResponse response) {
		}

		@Override
		public void removeAuthorizedClient(String name, Authentication who, HttpServletRequest request, HttpServletResponse response) {
		}
	}
}
