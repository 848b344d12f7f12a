package org.shebaohub.kernel;

/** The five lines of social insurance (五险); the housing fund is a scheme of its own. */
public enum InsuranceLine {
	PENSION, MEDICAL, UNEMPLOYMENT, WORK_INJURY, MATERNITY
}
