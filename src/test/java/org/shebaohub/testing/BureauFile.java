package org.shebaohub.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.kernel.Yuan;

/** A result file as the bureau of Hangzhou writes it, in order or with the fault that a test wants. */
public final class BureauFile {

	public static final Charset GB18030 = Charset.forName("GB18030");

	private final String unit;

	private final String month;

	private int sequence = 1;

	private final List<String> lines = new ArrayList<>();

	private Yuan total = Yuan.ZERO;

	private BureauFile(String unit, String month) {
		this.unit = unit;
		this.month = month;
	}

	/** @param month such as {@code 202609} */
	public static BureauFile of(String unit, String month) {
		return new BureauFile(unit, month);
	}

	public BureauFile sequence(int number) {
		sequence = number;
		return this;
	}

	public BureauFile credits(String insuranceNo, String name, String employer, String employee, String paid, String credited) {
		total = total.plus(Yuan.of(employer)).plus(Yuan.of(employee));
		return line("D|%s|%s|02|%s|%s|%s|%s|0|".formatted(insuranceNo, name, employer, employee, paid, credited));
	}

	public BureauFile rejects(String insuranceNo, String name, String employer, String employee, String reason) {
		total = total.plus(Yuan.of(employer)).plus(Yuan.of(employee));
		return line("D|%s|%s|02|%s|%s|||1|%s".formatted(insuranceNo, name, employer, employee, reason));
	}

	/** Whatever it is. */
	public BureauFile line(String text) {
		lines.add(text);
		return this;
	}

	public BureauFile off(String byThis) {
		total = total.plus(Yuan.of(byThis));
		return this;
	}

	public String text() {
		StringBuilder text = new StringBuilder("H|" + unit + "|" + month + "|" + sequence + "|20261010\r\n");
		lines.forEach(line -> text.append(line).append("\r\n"));
		return text.append("T|").append(lines.size()).append('|').append(total).append("\r\n").toString();
	}

	public byte[] bytes() {
		return text().getBytes(GB18030);
	}

	/** With other bytes before it, such as a byte order mark. */
	public byte[] after(int... mark) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (int each : mark) {
			all.write(each);
		}
		all.writeBytes(bytes());
		return all.toByteArray();
	}
}
