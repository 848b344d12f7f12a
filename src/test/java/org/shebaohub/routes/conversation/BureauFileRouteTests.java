package org.shebaohub.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shebaohub.contribution.ContributionDesk;
import org.shebaohub.contribution.PastMonths;
import org.shebaohub.contribution.facts.Fact;
import org.shebaohub.contribution.facts.FactBook;
import org.shebaohub.kernel.Actor;
import org.shebaohub.kernel.InsuranceMonth;
import org.shebaohub.kernel.OrgNode;
import org.shebaohub.testing.BureauFile;
import org.shebaohub.testing.HubTest;
import org.shebaohub.testing.Office;
import org.shebaohub.testing.Partner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What bureaus leave on the SFTP server, and what becomes of it. */
@HubTest
class BureauFileRouteTests {

	private static final String INBOX = "inbound/bureau/hangzhou";

	private static final InsuranceMonth AUGUST = InsuranceMonth.of(2026, 8);

	@Autowired
	private Environment environment;

	@Autowired
	private ContributionDesk contributions;

	@Autowired
	private FactBook facts;

	private Office office;

	private Partner bureau;

	@BeforeEach
	void opens() {
		office = new Office(environment);
		bureau = new Partner(environment);
	}

	@AfterEach
	void leaves() {
		bureau.close();
	}

	@Test
	@DisplayName("R-004-11 R-002-64 a marked file by SFTP in GB18030 is applied and archived, also one that only stands still")
	void appliesAFile() {
		unit("FA1");
		bureau.leavesMarked(INBOX + "/fa1-1.txt", good("FA1").bytes());
		archived("fa1-1.txt");
		assertThat(bureau.sees(INBOX)).doesNotContain("fa1-1.txt", "fa1-1.txt.done");
		assertThat(facts.all("FA1-1", AUGUST, AUGUST)).extracting(Fact::source).containsExactly("bureau/hangzhou", "bureau/hangzhou");
		bureau.leaves(INBOX + "/fa1-2.txt", good("FA1").sequence(2).credits("FA1-3", "𠮷", "1.00", "1.00", "20260901", "20260902").bytes());
		archived("fa1-2.txt");
		assertThat(facts.all("FA1-3", AUGUST, AUGUST)).hasSize(2);
	}

	@Test
	@DisplayName("FM-08 the same file again, also renamed and with its marker twice, is archived and changes nothing")
	void appliesOnce() {
		unit("FA2");
		bureau.leavesMarked(INBOX + "/fa2.txt", good("FA2").bytes());
		archived("fa2.txt");
		List<Fact> before = facts.all("FA2-1", AUGUST, AUGUST);
		bureau.leavesMarked(INBOX + "/fa2-renamed.txt", good("FA2").bytes());
		bureau.leavesMarked(INBOX + "/fa2.txt", good("FA2").bytes());
		archived("fa2-renamed.txt");
		office.soon(() -> assertThat(bureau.sees(INBOX + "/archive")).filteredOn(name -> name.endsWith("-fa2.txt")).hasSize(2));
		assertThat(facts.all("FA2-1", AUGUST, AUGUST)).isEqualTo(before);
	}

	@Test
	@DisplayName("FM-09 other content under an applied name is set aside")
	void setsAside() {
		unit("FA3");
		bureau.leavesMarked(INBOX + "/fa3.txt", good("FA3").bytes());
		archived("fa3.txt");
		bureau.leavesMarked(INBOX + "/fa3.txt", good("FA3").sequence(2).bytes());
		refused("fa3.txt");
	}

	@Test
	@DisplayName("FM-11 a file that grows is left alone until it stands still; what was cut off is refused, and comes again whole")
	void waitsForTheWhole() {
		unit("FA4");
		byte[] whole = good("FA4").bytes();
		bureau.leavesMarked(INBOX + "/fa4.txt", Arrays.copyOf(whole, 90));
		refused("fa4.txt");
		assertThat(facts.all("FA4-1", AUGUST, AUGUST)).isEmpty();
		bureau.leaves(INBOX + "/fa4.txt.part", whole);
		bureau.leavesMarked(INBOX + "/fa4.txt", whole);
		archived("fa4.txt");
		assertThat(bureau.sees(INBOX)).as("still being written").contains("fa4.txt.part");
	}

	@Test
	@DisplayName("FM-12 a corrected file ends what was said before")
	void corrects() {
		unit("FA5");
		bureau.leavesMarked(INBOX + "/fa5-1.txt", good("FA5").bytes());
		archived("fa5-1.txt");
		bureau.leavesMarked(INBOX + "/fa5-2.txt", BureauFile.of("FA5", "202608").sequence(2)
			.credits("FA5-1", "张䶮", "500.01", "160.00", "20260901", "20260902").bytes());
		archived("fa5-2.txt");
		assertThat(facts.all("FA5-1", AUGUST, AUGUST)).extracting(Fact::endedBy)
			.containsExactly("FA5 2026-08 #2", "FA5 2026-08 #2", null, null);
		assertThat(facts.all("FA5-2", AUGUST, AUGUST)).extracting(Fact::endedBy).doesNotContainNull();
	}

	@Test
	@DisplayName("FM-13 hostile names and files are refused with a reason, and the next file goes on")
	void refusesHostileFiles() {
		unit("FA6");
		bureau.leavesMarked(INBOX + "/a\tb.txt", "x".getBytes(StandardCharsets.UTF_8));
		bureau.leavesMarked(INBOX + "/" + "n".repeat(130), "x".getBytes(StandardCharsets.UTF_8));
		bureau.leavesMarked(INBOX + "/fa6-zip.txt", new byte[] { 'P', 'K', 3, 4, 0, 0, 0, 0 });
		bureau.leavesMarked(INBOX + "/fa6-empty.txt", new byte[0]);
		bureau.leavesMarked(INBOX + "/fa6-bom.txt", good("FA6").after(0xEF, 0xBB, 0xBF));
		bureau.leavesMarked(INBOX + "/fa6-fen.txt", good("FA6").off("0.01").bytes());
		bureau.leavesMarked(INBOX + "/fa6-xxe.txt", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:/etc/passwd\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8));
		bureau.leavesMarked(INBOX + "/fa6-good.txt", good("FA6").bytes());
		archived("fa6-good.txt");
		for (String name : List.of("a_u0009b.txt", "fa6-zip.txt", "fa6-empty.txt", "fa6-bom.txt", "fa6-fen.txt", "fa6-xxe.txt")) {
			refused(name);
		}
		office.soon(() -> assertThat(bureau.sees(INBOX + "/refused")).anyMatch(name -> name.contains("-nnnnn")));
	}

	private void unit(String unit) {
		contributions.open(Actor.HUB, List.of(new PastMonths.Unit(unit, new OrgNode("group/east/hangzhou"), "样例集团", "杭州")),
				List.of(), List.of());
	}

	private static BureauFile good(String unit) {
		return BureauFile.of(unit, "202608")
			.credits(unit + "-1", "张䶮", "500.00", "160.00", LocalDate.of(2026, 9, 1).toString().replace("-", ""), "20260902")
			.credits(unit + "-2", "𬭎·𠮷", "500.00", "160.00", "20260901", "20260902");
	}

	private void archived(String name) {
		office.soon(() -> assertThat(bureau.sees(INBOX + "/archive")).anyMatch(each -> each.matches("\\d+-" + name)));
	}

	private void refused(String name) {
		office.soon(() -> assertThat(bureau.sees(INBOX + "/refused")).anyMatch(each -> each.matches("\\d+-" + name)));
	}
}
