package org.shebaohub.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The kinds of paper that people hand in, told by their bytes and never by their name. */
public enum ContentKind {

	PDF("application/pdf", "PDF", begin -> begin.startsWith("%PDF-"), end -> end.contains("%%EOF")),
	JPEG("image/jpeg", "JPEG", begin -> begin.startsWith("\u00ff\u00d8\u00ff"), end -> true),
	PNG("image/png", "PNG", begin -> begin.startsWith("\u0089PNG\r\n\u001a\n"), end -> end.contains("IEND")),
	/** The Chinese format of fixed pages: a ZIP archive with {@code OFD.xml} in it. */
	OFD("application/ofd", "OFD", ZipNames::holdOfd, end -> end.contains("PK\u0005\u0006")),
	/** An electronic invoice; anything that could pull in more is left out. */
	XML("application/xml", "XML电子发票", begin -> begin.matches("(?s)(\u00ef\u00bb\u00bf)?<\\?xml.{0,3000}Invoice.*")
			&& !begin.contains("<!"), end -> end.stripTrailing().endsWith(">"));

	/** So many bytes of the end are looked at. */
	static final int TAIL = 2048;

	private final String mediaType;

	private final String word;

	private final Predicate<String> begins;

	private final Predicate<String> ends;

	ContentKind(String mediaType, String word, Predicate<String> begins, Predicate<String> ends) {
		this.mediaType = mediaType;
		this.word = word;
		this.begins = begins;
		this.ends = ends;
	}

	public String mediaType() {
		return mediaType;
	}

	/** The word that people read. */
	public String word() {
		return word;
	}

	static Optional<ContentKind> of(byte[] begin, Set<ContentKind> accepted) {
		String text = new String(begin, ISO_8859_1);
		return Arrays.stream(values()).filter(accepted::contains).filter(kind -> kind.begins.test(text)).findFirst();
	}

	/** False when the end is missing that such a file must have. */
	boolean isWhole(byte[] tail) {
		return ends.test(new String(tail, ISO_8859_1));
	}

	/** What strange content looks like, for the person who is refused. */
	static String look(byte[] begin) {
		String text = new String(begin, 0, Math.min(begin.length, 64), ISO_8859_1);
		if (text.startsWith("MZ") || text.startsWith("\u007fELF") || text.startsWith("\u00ca\u00fe\u00ba\u00be")) {
			return "可执行程序";
		}
		if (text.startsWith("#!")) {
			return "脚本";
		}
		return text.startsWith("PK") ? "压缩包" : "无法识别的内容";
	}
}
