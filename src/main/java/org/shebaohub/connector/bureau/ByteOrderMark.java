package org.shebaohub.connector.bureau;

import java.nio.charset.StandardCharsets;
import org.shebaohub.layout.FileLayout;

/** A mark of the file's own encoding is passed over; one of another encoding says that the file is not what it should be. */
final class ByteOrderMark {

	private ByteOrderMark() {
	}

	static boolean isFine(ByteLines first, FileLayout layout, Faults faults) {
		if (begins(first, 0xEF, 0xBB, 0xBF)) {
			return layout.charset().equals(StandardCharsets.UTF_8) ? skip(first, 3) : refuse("UTF-8", layout, faults);
		}
		if (begins(first, 0x84, 0x31, 0x95, 0x33)) {
			return layout.charset().name().equals("GB18030") ? skip(first, 4) : refuse("GB18030", layout, faults);
		}
		boolean utf16 = begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF);
		return !utf16 || refuse("UTF-16", layout, faults);
	}

	private static boolean skip(ByteLines first, int bytes) {
		first.skip(bytes);
		return true;
	}

	private static boolean refuse(String mark, FileLayout layout, Faults faults) {
		faults.add("FILE_ENCODING", "line 1", "byte 0: it begins with the mark of " + mark + ", the layout says "
				+ layout.charset(), "ask the bureau for the file in " + layout.charset());
		return false;
	}

	private static boolean begins(ByteLines line, int... bytes) {
		for (int i = 0; i < bytes.length; i++) {
			if (i >= line.length() || (line.bytes()[i] & 0xFF) != bytes[i]) {
				return false;
			}
		}
		return true;
	}
}
