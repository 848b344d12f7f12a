package org.shebaohub.sandbox.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shebaohub.kernel.OrgNode;

/** Some thirty invented people; those with a story of their own stand first in their unit. */
final class SamplePeople {

	static final OrgNode HANGZHOU = new OrgNode("group/east/hangzhou");

	static final OrgNode CHANGZHOU = new OrgNode("group/east/changzhou");

	private static final LocalDate LONG_AGO = LocalDate.of(2022, 3, 1);

	private static final List<String> NAMES = List.of("王芳", "李伟", "刘洋", "陈静", "杨帆", "赵敏", "黄磊", "周婷", "吴昊", "徐丽",
			"孙涛", "马超", "朱琳", "胡兵", "郭雪", "何平", "高翔", "林娜", "郑爽", "罗刚", "梁宇", "谢云", "宋佳", "唐亮", "许晴", "韩冰",
			"冯越", "邓超群", "曹颖", "彭程");

	private SamplePeople() {
	}

	static List<SamplePerson> all() {
		List<SamplePerson> people = new ArrayList<>();
		// the unit whose August and September finance has not approved
		people.add(person(1, "E1001", "张三", HANGZHOU, "HZ02"));
		people.addAll(colleagues(2, 4, "E10", HANGZHOU, "HZ02"));
		// accounts at which the bank misbehaves
		people.add(person(11, "E1101", "钱一鸣", HANGZHOU, "HZ01").account("903"));
		people.add(person(12, "E1102", "孙二梅", HANGZHOU, "HZ01").account("907"));
		people.add(person(13, "E1103", "李三江", HANGZHOU, "HZ01").account("911"));
		people.addAll(colleagues(14, 8, "E11", HANGZHOU, "HZ01"));
		// coverage stopped while employed; never enrolled; hired last month; rehired
		people.add(person(31, "E2001", "周断", CHANGZHOU, "CZ01").insured("CZ01", LocalDate.of(2026, 6, 1)));
		people.add(person(32, "E2002", "吴缴", CHANGZHOU, null));
		people.add(person(33, "E2003", "郑新", CHANGZHOU, "CZ01").with(LocalDate.of(2026, 9, 1), null));
		people.add(person(34, "E2004", "王归", CHANGZHOU, "CZ01").with(LONG_AGO, LocalDate.of(2026, 3, 31)));
		people.add(person(34, "E2014", "王归", CHANGZHOU, "CZ01").with(LocalDate.of(2026, 8, 1), null));
		people.addAll(colleagues(35, 7, "E20", CHANGZHOU, "CZ01"));
		// a unit whose August came late and was repaired
		people.addAll(colleagues(51, 3, "E21", CHANGZHOU, "CZ02"));
		return people;
	}

	/** People without a story, as many as are asked for. */
	static List<SamplePerson> crowd(int size, List<String> endings) {
		return IntStream.rangeClosed(1, size)
			.mapToObj(n -> person(1000 + n, "K%05d".formatted(n), NAMES.get(n % NAMES.size()), HANGZHOU, "HZ09")
				.account(endings.get((n - 1) % endings.size())))
			.toList();
	}

	private static List<SamplePerson> colleagues(int first, int count, String prefix, OrgNode node, String unit) {
		return IntStream.range(first, first + count)
			.mapToObj(id -> person(id, prefix + "%02d".formatted(id), NAMES.get(id % NAMES.size()), node, unit))
			.toList();
	}

	private static SamplePerson person(int id, String no, String name, OrgNode node, String unit) {
		return new SamplePerson(id, no, name, node, LONG_AGO, null, unit, null, "%03d".formatted(id));
	}
}
