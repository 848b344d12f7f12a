package org.shebaohub.dossier;

import java.io.InputStream;
import java.util.Optional;
import org.shebaohub.document.DocumentDesk;
import org.shebaohub.kernel.Actor;
import org.shebaohub.roster.Employee;
import org.shebaohub.roster.RosterDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter at which the HR system fetches what it was asked to file. */
@Service
public class FiledDocumentDesk {

	/** A document that is open; its content is read from the store as it goes. */
	public record OpenDocument(String name, String mediaType, long size, InputStream content) {
	}

	private final JdbcHrCommands commands;

	private final RosterDesk roster;

	private final DocumentDesk documents;

	FiledDocumentDesk(JdbcHrCommands commands, RosterDesk roster, DocumentDesk documents) {
		this.commands = commands;
		this.roster = roster;
		this.documents = documents;
	}

	/** As often as it is asked for, and logged each time; empty for whoever has no sight of the employee, as for an unknown number. */
	@Transactional
	public Optional<OpenDocument> open(Actor actor, String commandNo) {
		return commands.find(commandNo)
			.filter(asked -> roster.find(asked.employee()).map(Employee::node).filter(actor::sees).isPresent())
			.flatMap(asked -> documents.find(asked.documentId()))
			.map(document -> new OpenDocument(document.name(), document.mediaType(), document.size(),
					documents.open(actor, document.id())));
	}
}
