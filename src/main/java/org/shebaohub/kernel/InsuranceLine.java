package org.shebaohub.kernel;

/** The five lines of social insurance (五险); the housing fund is a scheme of its own. */
public enum InsuranceLine {

	PENSION("养老保险"), MEDICAL("医疗保险"), UNEMPLOYMENT("失业保险"), WORK_INJURY("工伤保险"), MATERNITY("生育保险");

	private final String word;

	InsuranceLine(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}
}
