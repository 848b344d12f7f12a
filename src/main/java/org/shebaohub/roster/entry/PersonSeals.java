package org.shebaohub.roster.entry;

import org.shebaohub.kernel.EmployeeNo;
import org.shebaohub.roster.IdentityDocument;
import org.shebaohub.vault.Vault;
import org.springframework.stereotype.Component;

/** The columns of {@code person}, sealed; a person is found by the blind index of the document, the name and the phone. */
@Component
public class PersonSeals {

	private final Vault vault;

	PersonSeals(Vault vault) {
		this.vault = vault;
	}

	public String index(IdentityDocument document) {
		return vault.blindIndex("person.document", document.type() + ":" + document.number());
	}

	/** Blanks in a name make no other name. */
	public String nameIndex(String name) {
		return name == null ? null : vault.blindIndex("person.name", name.strip().replace(" ", "").replace("\u3000", ""));
	}

	public String phoneIndex(String phone) {
		return phone == null ? null : vault.blindIndex("person.phone", phone);
	}

	/** Keyed, that a number is this person's. */
	public String digest(EmployeeNo no, String index) {
		return vault.digest(String.join("\n", "employment", no.value(), index));
	}

	public byte[] seal(String column, String index, String plain) {
		return plain == null ? null : vault.seal(plain, place(column, index));
	}

	public String open(String column, String index, byte[] sealed) {
		return sealed == null ? null : vault.open(sealed, place(column, index));
	}

	private static String place(String column, String index) {
		return "person." + column + "/" + index;
	}
}
