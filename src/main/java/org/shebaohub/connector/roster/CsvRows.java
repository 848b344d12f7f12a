package org.shebaohub.connector.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A CSV file in UTF-8, with or without a byte order mark. */
final class CsvRows implements SheetRows {

	private static final int BUFFER = 256 * 1024;

	@Override
	public void each(InputStream content, Predicate<SheetRow> taker) throws IOException {
		try (Reader text = new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
				CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(false).skipEmptyLines(true).maxBufferSize(BUFFER)
					.allowExtraFields(true).allowMissingFields(true).build(limits(), text)) {
			for (CsvRecord record : csv) {
				if (!taker.test(row(record))) {
					return;
				}
			}
		}
		catch (CsvParseException | IOException | UncheckedIOException broken) {
			throw refusal(broken);
		}
	}

	private static CsvRecordHandler limits() {
		return CsvRecordHandler.builder().maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL)
			.maxRecordSize(MOST_COLUMNS * LONGEST_CELL).build();
	}

	/** Some programs put a mark before the first character. */
	private static SheetRow row(CsvRecord record) {
		return new SheetRow((int) record.getStartingLineNumber(),
				record.getFields().stream().map(field -> SheetCell.of(field.replace("\uFEFF", ""))).toList());
	}

	private static RuntimeException refusal(Exception broken) throws IOException {
		if (hasCause(broken, CharacterCodingException.class)) {
			return new SheetBroken("FILE_ENCODING", "a byte that is not UTF-8", "save it as UTF-8");
		}
		if (broken instanceof CsvParseException && !hasCause(broken, IOException.class)) {
			return new SheetBroken("FILE_UNREADABLE", "no CSV file, or a row of more than " + MOST_COLUMNS
					+ " columns or with a cell of more than " + LONGEST_CELL + " characters", "separate by commas, quote with \"");
		}
		throw broken instanceof IOException io ? io : new IOException(broken);
	}

	private static boolean hasCause(Throwable broken, Class<? extends Throwable> type) {
		return broken != null && (type.isInstance(broken) || hasCause(broken.getCause(), type));
	}
}
