package org.shebaohub.web.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/** The few pages before and after the console: login with what went wrong, logout, and the step from one site to the other. */
final class Pages extends OncePerRequestFilter {

	static final String LOGIN = "/login";

	private static final String LOGOUT = "/logout";

	private static final List<String> PROBLEMS = List.of("ISSUER_AWAY", "LOGIN_REFUSED", "LOGIN_EXPIRED", "LOGIN_NO_ROLE", "LOGIN_UNVERIFIED");

	private static final List<ResourceBundle> LANGUAGES = List.of(ResourceBundle.getBundle("problems.problems", Locale.SIMPLIFIED_CHINESE),
			ResourceBundle.getBundle("problems.problems", Locale.ENGLISH));

	private final String menu;

	/** @param menu where the console's own menu leads whoever wants to leave; from there the issuer would not hear of it */
	Pages(String menu) {
		this.menu = menu;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("GET") || !List.of(LOGIN, LOGOUT, menu).contains(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getRequestURI().equals(menu)) {
			response.sendRedirect(LOGOUT);
		}
		else if (request.getRequestURI().equals(LOGOUT)) {
			CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
			write(response, "", "<form method=post action=%s><input type=hidden name=_csrf value=\"%s\"><button>退出 · Log out</button></form>"
				.formatted(LOGOUT, HtmlUtils.htmlEscape(token.getToken())));
		}
		else {
			write(response, "", problem(request.getParameter("problem")) + "<p><a href=\"" + IssuerClient.BEGIN + "/" + IssuerClient.NAME
					+ "\">用公司账号登录 · Log in with your company account</a></p>");
		}
	}

	/** Words of the hub only, whatever somebody writes into the address. */
	private static String problem(String code) {
		StringBuilder words = new StringBuilder();
		if (code != null && PROBLEMS.contains(code)) {
			LANGUAGES.forEach(texts -> words.append("<p role=alert><b>").append(texts.getString(code + ".title")).append("</b><br>")
				.append(texts.getString(code + ".remedy")).append("</p>"));
		}
		return words.toString();
	}

	/** Leads to an address of the hub's choice as a page does, not as a redirect. */
	static void onward(HttpServletResponse response, String address) throws IOException {
		String there = HtmlUtils.htmlEscape(address);
		write(response, "<meta http-equiv=refresh content=\"0;url=" + there + "\">", "<p><a href=\"" + there + "\">继续 · Continue</a></p>");
	}

	private static void write(HttpServletResponse response, String head, String body) throws IOException {
		response.setContentType("text/html;charset=UTF-8");
		response.setHeader("Cache-Control", "no-store");
		response.getOutputStream().write("""
				<!DOCTYPE html><html lang=zh-CN><head><meta charset=utf-8>%s<title>社保枢纽 · Shebao Hub</title>
				<style>body{font:16px/1.6 sans-serif;max-width:34em;margin:12vh auto;padding:0 1em}</style></head>
				<body><h1>社保枢纽 · Shebao Hub</h1>%s</body></html>
				""".formatted(head, body).getBytes(StandardCharsets.UTF_8));
	}
}
