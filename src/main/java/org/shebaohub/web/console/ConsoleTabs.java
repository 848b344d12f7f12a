package org.shebaohub.web.console;

import io.hawt.springboot.HawtioPlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells Hawtio where the hub's own tabs are and serves them; they read and act by the doors, as any client does. */
@Configuration(proxyBeanMethods = false)
class ConsoleTabs implements WebMvcConfigurer {

	private static final String PATH = "/hub-console";

	/** By these names Hawtio finds the container that {@code remoteEntry.js} defines, and its module. */
	@Bean
	HawtioPlugin hubTabs() {
		return new HawtioPlugin("shebaoHub", "./tabs", PATH);
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry files) {
		// Hawtio asks for ready-made connections to other machines; there are none, and without an answer its page shows an error
		files.addResourceHandler(PATH + "/*", "/actuator/hawtio/preset-*").addResourceLocations("classpath:/static/console/")
			// asked for again at each opening, and sent again only after an upgrade
			.setCacheControl(CacheControl.noCache().cachePrivate());
	}
}
