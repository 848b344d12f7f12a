package org.shebaohub.planted.roster;

public class JdbcOpenToAll {
}
