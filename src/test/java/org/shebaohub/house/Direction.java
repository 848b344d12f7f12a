package org.shebaohub.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.shebaohub.planted.connector.bank.KnowsAnotherConnector;
import org.shebaohub.planted.kernel.KnowsAModule;
import org.shebaohub.planted.payout.OnlyIfSet;
import org.shebaohub.planted.payout.PayoutHelper;
import org.shebaohub.planted.payout.RateField;
import org.shebaohub.planted.payout.StaticClock;
import org.shebaohub.planted.roster.DeskWithCamel;
import org.shebaohub.planted.roster.DeskWithSql;
import org.shebaohub.planted.roster.InjectedField;
import org.shebaohub.planted.roster.JdbcOpenToAll;
import org.shebaohub.planted.roster.KnowsTheWeb;
import org.shebaohub.planted.roster.RecordWithSpring;

/** The rules of direction, each with a planted class that it must catch. */
enum Direction {

	BUSINESS_KNOWS_NO_WIRE(DeskWithCamel.class, noClasses().that(Modules.business()).should().dependOnClassesThat(
			resideInAnyPackage("org.apache.camel..", "com.fasterxml.jackson..", "jakarta.servlet..", "jakarta.jms..",
					"org.springframework.web..", "org.springframework.http..", "org.springframework.jms.."))),

	THE_KERNEL_KNOWS_JAVA_ONLY(KnowsAModule.class, classes().that(Modules.in("kernel")).should()
			.onlyDependOnClassesThat(resideInAnyPackage("java..").or(Modules.in("kernel")))),

	RECORDS_AND_CHECKS_KNOW_NO_FRAMEWORK(RecordWithSpring.class, classes().that(Modules.business()).and(isDomain())
			.should().onlyDependOnClassesThat(resideInAnyPackage("java..").or(describe("the hub", Modules::isHub)))),

	SQL_STANDS_IN_JDBC_CLASSES(DeskWithSql.class, noClasses().that(not(named("Jdbc"))).should().dependOnClassesThat(
			resideInAnyPackage("java.sql..", "org.springframework.jdbc.."))),

	JDBC_CLASSES_ARE_PACKAGE_PRIVATE(JdbcOpenToAll.class, classes().that(named("Jdbc")).and().areTopLevelClasses()
			.should().bePackagePrivate().allowEmptyShould(true)),

	NOTHING_KNOWS_THE_EDGES(KnowsTheWeb.class, classes().should(KnowOnly.noEdge())),

	CONNECTORS_DO_NOT_KNOW_EACH_OTHER(KnowsAnotherConnector.class, classes().that(Modules.in("connector")).should(
			KnowOnly.theirOwnConnector()).allowEmptyShould(true)),

	SETTINGS_ARE_RECORDS(InjectedField.class, noFields().should().beAnnotatedWith(
			"org.springframework.beans.factory.annotation.Value").orShould().beAnnotatedWith(
					"org.springframework.beans.factory.annotation.Autowired").orShould().beAnnotatedWith(
							"jakarta.annotation.Resource").orShould().beAnnotatedWith("jakarta.inject.Inject")),

	/** The issuer's is known at all times in production, which does not start without one. */
	NO_BEAN_HANGS_ON_A_SETTING(OnlyIfSet.class, noClasses().that().haveNameNotMatching(".*[.]IssuerConfiguration([$].*)?").should()
			.dependOnClassesThat(resideInAnyPackage("org.springframework.boot.autoconfigure.condition..")
				.or(JavaClass.Predicates.assignableTo("org.springframework.context.annotation.Condition")))),

	NO_FLOATING_POINT(RateField.class, fields().should().notHaveRawType(double.class).andShould()
			.notHaveRawType(float.class).andShould().notHaveRawType(Double.class).andShould()
			.notHaveRawType(Float.class)),

	TIME_IS_AN_INPUT(StaticClock.class, noClasses().should().accessTargetWhere(describe("read a clock of their own",
			Direction::readsTheMachine))),

	NAMES_SAY_WHAT_IT_IS(PayoutHelper.class, noClasses().should().haveNameMatching(
			".*(Impl|Utils?|Helper|Manager|DTO|Dto|Processor|Service)"));

	private static final List<String> CLOCKS = List.of("java.time.Clock.system", "java.lang.System.currentTimeMillis",
			"java.util.Date.<init>()", "java.time.Clock.tick");

	final Class<?> violator;

	final ArchRule rule;

	Direction(Class<?> violator, ArchRule rule) {
		this.violator = violator;
		this.rule = rule.as(name()).allowEmptyShould(true);
	}

	private static DescribedPredicate<JavaClass> named(String prefix) {
		return describe("are named " + prefix + "*", type -> outermost(type).getSimpleName().startsWith(prefix));
	}

	/** Records, enums and sealed interfaces that the outside does not fill in, and whatever examines. */
	private static DescribedPredicate<JavaClass> isDomain() {
		return describe("are domain records or checks", type -> !type.getSimpleName().endsWith("Settings")
				&& (type.isRecord() || type.isEnum() || type.tryGetMethod("examine").isPresent()
						|| Modules.within(type).equals(".core")));
	}

	private static JavaClass outermost(JavaClass type) {
		return type.getEnclosingClass().map(Direction::outermost).orElse(type);
	}

	private static boolean readsTheMachine(JavaAccess<?> access) {
		AccessTarget target = access.getTarget();
		String name = target.getFullName();
		return isNow(name) || CLOCKS.stream().anyMatch(name::startsWith)
				&& !setsUpClocks(access.getOriginOwner());
	}

	private static boolean setsUpClocks(JavaClass type) {
		return type.getSimpleName().equals("Clocks") || Modules.of(type).equals("sandbox");
	}

	/** A now() of java.time without a clock in its hands. */
	private static boolean isNow(String name) {
		return name.startsWith("java.time.") && name.endsWith(".now()");
	}
}
