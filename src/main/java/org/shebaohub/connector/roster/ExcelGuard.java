package org.shebaohub.connector.roster;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks through a workbook before it is read: it must not unpack to more than there can be, nor reach outside itself. */
final class ExcelGuard {

	private static final int MOST_PARTS = 1000;

	private static final long UNPACKED = 600L * 1024 * 1024;

	/** They are in memory as long as the workbook is read. */
	private static final long SHARED_TEXTS = 96L * 1024 * 1024;

	/** Tables pack well, ten or twenty to one; a bomb packs a thousand to one. */
	private static final int RATIO = 100;

	private static final long SMALL = 1024 * 1024;

	private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

	static {
		XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
	}

	private ExcelGuard() {
	}

	/** @throws SheetBroken with the reason */
	static void examine(byte[] packed) {
		try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(packed)).get()) {
			List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
			if (parts.size() > MOST_PARTS) {
				throw hostile("more than " + MOST_PARTS + " parts");
			}
			long left = UNPACKED;
			for (ZipArchiveEntry part : parts) {
				try (CountedStream content = new CountedStream(zip.getInputStream(part), limit(part, left))) {
					walk(part.getName(), content);
					left -= content.count();
				}
			}
		}
		catch (IOException | XMLStreamException broken) {
			throw noWorkbook();
		}
	}

	private static long limit(ZipArchiveEntry part, long left) {
		long whole = part.getName().endsWith("sharedStrings.xml") ? Math.min(left, SHARED_TEXTS) : left;
		return Math.min(whole, Math.max(SMALL, part.getCompressedSize() * RATIO));
	}

	private static void walk(String name, InputStream content) throws IOException, XMLStreamException {
		if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
			content.transferTo(java.io.OutputStream.nullOutputStream());
			return;
		}
		XMLStreamReader xml = XML.createXMLStreamReader(content);
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw hostile("a part that declares entities");
			}
			if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
				place(xml.getAttributeValue(null, "r"));
			}
		}
		xml.close();
	}

	/** A reader makes room for every column up to the last. */
	private static void place(String reference) {
		if (reference != null && !reference.matches("[A-Z]{1,3}[0-9]{1,7}")) {
			throw hostile("a cell outside the sheet");
		}
	}

	static SheetBroken hostile(String what) {
		return new SheetBroken("FILE_HOSTILE", what, "make the file anew with Excel itself, or send it as CSV");
	}

	static SheetBroken noWorkbook() {
		return new SheetBroken("FILE_UNREADABLE", "no Excel workbook, or a damaged one", "save it as .xlsx, without a password");
	}
}
