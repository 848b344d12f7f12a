package org.shebaohub.reimbursement;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a paper is to a claim. */
public enum PaperKind {

	ADMISSION_NOTE("住院证"), EXPENSE_LIST("医疗费用清单"), ID_COPY("身份证复印件"), INVOICE("发票"), CONTRIBUTION_PROOF("缴费凭证"),
	OTHER("其他材料");

	private final String word;

	PaperKind(String word) {
		this.word = word;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	/** Empty for a name that is none. */
	public static Optional<PaperKind> of(String name) {
		return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
	}

	/** As a sentence takes them. */
	public static String words(Collection<PaperKind> kinds) {
		return kinds.stream().sorted().map(PaperKind::word).collect(Collectors.joining("、"));
	}

	/** Their names, for somebody who used another. */
	public static List<String> names() {
		return Arrays.stream(values()).map(PaperKind::name).toList();
	}
}
