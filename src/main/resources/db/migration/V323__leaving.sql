create index employment_state_status on employment_state (status);
