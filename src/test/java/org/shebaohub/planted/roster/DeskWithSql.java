package org.shebaohub.planted.roster;

import org.springframework.jdbc.core.simple.JdbcClient;

public class DeskWithSql {

	JdbcClient client;
}
