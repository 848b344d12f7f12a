package org.shebaohub.connector.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made by hand, as nobody's program would. */
final class PackedFile {

	private static final String TYPES = """
			<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
			<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
			<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
			<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
			</Types>""";

	private static final String RELS = """
			<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
			<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>
			</Relationships>""";

	private static final String BOOK = """
			<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
			xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
			<sheet name="x" sheetId="1" r:id="rId1"/></sheets></workbook>""";

	private PackedFile() {
	}

	/** @param rows of its sheet */
	static byte[] workbook(String rows) {
		return of("<?xml version=\"1.0\"?>", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
				+ "<sheetData>" + rows + "</sheetData></worksheet>", 0);
	}

	/** @param prolog of its sheet; @param zeros so many bytes in a part beside it */
	static byte[] of(String prolog, String sheet, long zeros) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			part(zip, "[Content_Types].xml", TYPES);
			part(zip, "_rels/.rels", RELS.formatted("officeDocument", "xl/workbook.xml"));
			part(zip, "xl/workbook.xml", BOOK);
			part(zip, "xl/_rels/workbook.xml.rels", RELS.formatted("worksheet", "worksheets/sheet1.xml"));
			part(zip, "xl/worksheets/sheet1.xml", prolog + sheet);
			if (zeros > 0) {
				zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
				byte[] block = new byte[1 << 16];
				for (long left = zeros; left > 0; left -= block.length) {
					zip.write(block);
				}
			}
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return out.toByteArray();
	}

	private static void part(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
	}
}
