package org.shebaohub.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;
import org.shebaohub.testing.Stores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class KeyRotationTests {

	private static final int PEOPLE = 450;

	@TempDir
	Path directory;

	private DataSource store;

	private JdbcClient jdbc;

	/** People and a paper of three parts, sealed with the first key. */
	private KeyFile begin(Stores kind) {
		store = kind.dataSource();
		jdbc = JdbcClient.create(store);
		KeyFile first = KeyFile.readOrMake(directory.resolve("first"), true);
		new KeyCheck(first, new JdbcVaultKeys(jdbc));
		Vault vault = new AesVault(first);
		for (int n = 0; n < PEOPLE; n++) {
			String person = "p%03d".formatted(n);
			jdbc.sql("insert into duty_person (person, email) values (?, ?)").params(person,
					vault.seal(person + "@example.com", "duty_person.email/" + person)).update();
		}
		jdbc.sql("insert into document (id, about, name, media_type, size, digest, chunks, stored_by, stored_at) values "
				+ "(7, 'claim/C1', ?, 'application/pdf', 3, 'd', 3, 'x', timestamp '2026-10-12 09:00:00')")
			.param(vault.seal("住院证.pdf", "document.name/7/claim/C1/application/pdf/3/d/3")).update();
		List.of("0/more", "1/more", "2/last").forEach(part -> chunk(vault, 7, part));
		chunk(vault, 8, "0/more");
		return first;
	}

	private void chunk(Vault vault, long document, String part) {
		jdbc.sql("insert into document_chunk (document_id, number, content) values (?, ?, ?)").params(document,
				Integer.parseInt(part.substring(0, 1)), vault.seal("x" + part, "document_chunk/" + document + "/" + part)).update();
	}

	private KeyFile file(String name, Map<String, String> changes, String... without) throws IOException {
		List<String> lines = new ArrayList<>(Files.readAllLines(directory.resolve("first")));
		changes.forEach((key, value) -> {
			lines.removeIf(line -> line.startsWith(key + "="));
			lines.add(key + "=" + value);
		});
		List.of(without).forEach(key -> lines.removeIf(line -> line.startsWith(key + "=")));
		Files.write(directory.resolve(name), lines);
		return KeyFile.readOrMake(directory.resolve(name), false);
	}

	private static String key(int seed) {
		byte[] key = new byte[32];
		Arrays.fill(key, (byte) seed);
		return Base64.getEncoder().encodeToString(key);
	}

	private KeyRotation rotation(KeyFile keys, Vault vault) {
		return new KeyRotation(new JdbcVaultKeys(jdbc), new JdbcSealedColumns(jdbc), vault, keys, new JdbcTransactionManager(store));
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-68 FM-35 a key is changed while everything stays readable; cut off in the middle it goes on from what is left, and then the old key may go")
	void changesTheKeyInPieces(Stores kind) throws IOException {
		begin(kind);
		KeyFile second = file("second", Map.of("k2", key(2), "current", "k2"));
		new KeyCheck(second, new JdbcVaultKeys(jdbc));
		Vault vault = new AesVault(second);
		assertThatThrownBy(() -> rotation(second, crashingAfter(vault, 300)).beat()).isInstanceOf(OutOfMemoryError.class);
		jdbc.sql("delete from document_chunk where document_id = 8").update();
		assertThat(rotation(second, vault).beat()).as("the first two hundred were done").isEqualTo(PEOPLE - 200 + 4);
		assertThat(new JdbcVaultKeys(jdbc).needed()).containsKeys("k1", "k2");
		assertThat(rotation(second, vault).beat()).isZero();
		assertThat(new JdbcVaultKeys(jdbc).needed()).containsOnlyKeys("index", "k2");
		KeyFile without = file("third", Map.of("k2", key(2), "current", "k2"), "k1");
		new KeyCheck(without, new JdbcVaultKeys(jdbc));
		allOpen(new AesVault(without));
	}

	private static Vault crashingAfter(Vault vault, int seals) {
		Vault crashing = Mockito.mock(Vault.class, AdditionalAnswers.delegatesTo(vault));
		int[] left = { seals };
		Mockito.doAnswer(call -> {
			if (left[0]-- == 0) {
				throw new OutOfMemoryError();
			}
			return vault.sealBytes(call.getArgument(0), call.getArgument(1));
		}).when(crashing).sealBytes(Mockito.any(), Mockito.any());
		return crashing;
	}

	private void allOpen(Vault vault) {
		jdbc.sql("select person, email from duty_person").query((row, n) -> vault.open(row.getBytes("email"),
				"duty_person.email/" + row.getString("person")).equals(row.getString("person") + "@example.com")).list()
			.forEach(same -> assertThat(same).isTrue());
		byte[] last = jdbc.sql("select content from document_chunk where document_id = 7 and number = 2").query(byte[].class).single();
		assertThat(vault.open(last, "document_chunk/7/2/last")).isEqualTo("x2/last");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("FM-35 what does not open is not lost: it stays as it is, and its key is still needed; so do the parts of an upload that goes on")
	void keepsWhatDoesNotOpen(Stores kind) throws IOException {
		begin(kind);
		jdbc.sql("update duty_person set email = (select email from duty_person where person = 'p001') where person = 'p000'").update();
		KeyFile second = file("second", Map.of("k2", key(2), "current", "k2"));
		new KeyCheck(second, new JdbcVaultKeys(jdbc));
		KeyRotation rotation = rotation(second, new AesVault(second));
		assertThat(rotation.beat()).isEqualTo(PEOPLE - 1 + 4);
		assertThat(rotation.beat()).isZero();
		assertThat(new JdbcVaultKeys(jdbc).needed()).containsKey("k1");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-68 FM-35 with a wrong or a lost key the hub does not start, and says which it is and what to do")
	void refusesWrongKeys(Stores kind) throws IOException {
		begin(kind);
		JdbcVaultKeys keys = new JdbcVaultKeys(jdbc);
		KeyFile other = file("other", Map.of("k1", key(3)));
		assertThatThrownBy(() -> new KeyCheck(other, keys)).isInstanceOf(WrongKeys.class)
			.hasMessageContainingAll("key k1 in the key file is not", "hub.vault.keys-file", directory.resolve("other").toString());
		KeyFile lost = file("lost", Map.of("k2", key(2), "current", "k2"), "k1");
		assertThatThrownBy(() -> new KeyCheck(lost, keys)).hasMessageContaining("key k1 is not in the key file");
		KeyFile index = file("index", Map.of("index", key(4)));
		assertThatThrownBy(() -> new KeyCheck(index, keys)).hasMessageContaining("key index in the key file is not");
		assertThat(keys.needed()).containsOnlyKeys("index", "k1");
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("R-000-68 no sealed column of the store is forgotten when the key is changed")
	void knowsAllSealedColumns(Stores kind) {
		List<String> stored = JdbcClient.create(kind.dataSource()).sql("""
				select table_name || '.' || column_name from information_schema.columns
				where table_schema = 'public' and upper(data_type) in ('BYTEA', 'BINARY VARYING', 'BINARY LARGE OBJECT')
				""").query(String.class).list();
		assertThat(SealedColumn.ALL).extracting(each -> each.table() + "." + each.column()).containsExactlyInAnyOrderElementsOf(stored);
	}
}
