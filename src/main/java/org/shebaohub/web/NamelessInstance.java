package org.shebaohub.web;

import java.net.URI;
import org.shebaohub.privacy.Mask;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** A problem names the address that was asked for, where somebody may have written a person's number instead of an employee's. */
@ControllerAdvice
class NamelessInstance implements ResponseBodyAdvice<Object> {

	@Override
	public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public Object beforeBodyWrite(Object body, MethodParameter answer, MediaType media, Class<? extends HttpMessageConverter<?>> converter,
			ServerHttpRequest request, ServerHttpResponse response) {
		if (body instanceof ProblemDetail problem && problem.getInstance() != null) {
			problem.setInstance(URI.create(Mask.withoutNumbers(problem.getInstance().toString())));
		}
		return body;
	}
}
