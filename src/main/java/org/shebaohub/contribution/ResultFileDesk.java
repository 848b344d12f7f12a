package org.shebaohub.contribution;

import org.shebaohub.contribution.resultfile.ResultFiles;
import org.shebaohub.kernel.Decision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The counter for what bureaus say of a month by file. */
@Service
public class ResultFileDesk {

	private final ResultFiles files;

	ResultFileDesk(ResultFiles files) {
		this.files = files;
	}

	/**
	 * Applies a file as a whole in one transaction, or refuses it with all reasons. A refusal is written after what was
	 * begun has been rolled back, hence not inside another transaction.
	 */
	@Transactional(propagation = Propagation.NEVER)
	public Decision apply(ResultFile file) {
		return files.apply(file);
	}
}
