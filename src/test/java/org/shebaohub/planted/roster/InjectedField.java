package org.shebaohub.planted.roster;

import org.springframework.beans.factory.annotation.Value;

public class InjectedField {

	@Value("${hub.bank.url}")
	String url;
}
