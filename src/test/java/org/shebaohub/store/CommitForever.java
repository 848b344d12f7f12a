package org.shebaohub.store;

import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;

/** Run in a process of its own: commits numbers and acknowledges each on its standard output until it is killed. */
final class CommitForever {

	private CommitForever() {
	}

	/** @param args the directory of the store, and after how many syncs the disk fails */
	public static void main(String[] args) throws Exception {
		FailingFilePath.failAfter(Integer.parseInt(args[1]));
		Path directory = Path.of(args[0]);
		DataSource store = StoreConfiguration.open(new StoreSettings(directory, "", "", "", 2));
		try (Connection connection = store.getConnection()) {
			Ledger.create(connection);
			for (int no = Integer.parseInt(args[2]);; no++) {
				Ledger.write(connection, no);
				System.out.println(no);
			}
		}
	}
}
