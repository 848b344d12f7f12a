package org.shebaohub.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

class BehindProxyTests {

	@Test
	@DisplayName("SEC-04 behind a proxy the caller is he for whom it speaks, so that one who guesses makes nobody else wait")
	void believesTheProxy() throws Exception {
		assertThat(seen(true)).isEqualTo("203.0.113.7 https true https://hub.example.cn/");
	}

	@Test
	@DisplayName("SEC-04 without a proxy nobody calls himself somebody else")
	void believesNobodyElse() throws Exception {
		assertThat(seen(false)).startsWith("127.0.0.1 http false");
	}

	private static String seen(boolean behindProxy) throws Exception {
		TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
		new BehindProxy(new WebSettings(behindProxy)).customize(factory);
		WebServer server = factory.getWebServer(context -> context.addServlet("teller", new Teller()).addMapping("/"));
		server.start();
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
				.header("X-Forwarded-For", "203.0.113.7").header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "evil.example.com").build();
			return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body().replaceFirst("127.0.0.1/$", "hub.example.cn/");
		}
		finally {
			server.stop();
		}
	}

	/** Tells a caller what the server took him for. */
	static class Teller extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.isSecure() + " " + request.getRequestURL());
		}
	}
}
