package org.shebaohub.offboarding.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shebaohub.employment.DepartureKind;
import org.shebaohub.employment.LeaveKind;
import org.shebaohub.kernel.Finding;
import org.shebaohub.kernel.Role;
import org.shebaohub.kernel.Yuan;
import org.shebaohub.offboarding.ExitCheck.Found;

/**
 * The employer does not end an employment in a protected period (Labour Contract Law art. 42 and 45). It is for HR to
 * decide, so it warns and does not hold; who leaves by his own will is not asked.
 */
class NotProtected implements Check {

	private static final Set<DepartureKind> OWN_WILL = EnumSet.of(DepartureKind.RESIGNATION, DepartureKind.MUTUAL,
			DepartureKind.UNPAID_INSURANCE, DepartureKind.RETIREMENT);

	private static final Map<LeaveKind, String> ARTICLES = Map.of(LeaveKind.MATERNITY, "第四十二条第(四)项:孕期、产期、哺乳期",
			LeaveKind.NURSING, "第四十二条第(四)项:孕期、产期、哺乳期", LeaveKind.SICK, "第四十二条第(三)项:规定的医疗期内",
			LeaveKind.WORK_INJURY, "第四十二条第(二)项:工伤");

	@Override
	public List<Found> examine(Situation situation) {
		return OWN_WILL.contains(situation.kind()) ? List.of() : Stream.concat(
				situation.protection().leaves().stream()
					.filter(leave -> ARTICLES.containsKey(leave.kind()) && leave.includes(situation.lastDay()))
					.map(leave -> found("%s自%s起".formatted(leave.kind().word(), leave.from()), ARTICLES.get(leave.kind()))),
				Stream.ofNullable(situation.protection().until()).filter(until -> !until.isBefore(situation.lastDay()))
					.map(until -> found("特殊保护期至" + until, "第四十二条(孕期、产期、哺乳期,医疗期或工伤)"))).toList();
	}

	private Found found(String period, String article) {
		String evidence = "%s,来源花名册;《劳动合同法》%s,不得依第四十条、第四十一条解除,期满应续延(第四十五条)".formatted(period, article);
		return new Found(name(), false, "", Yuan.ZERO,
				new Finding("PROTECTED_PERIOD", evidence, "请人事核实解除依据,必要时咨询法务后再办理", Role.HR_MANAGER));
	}
}
