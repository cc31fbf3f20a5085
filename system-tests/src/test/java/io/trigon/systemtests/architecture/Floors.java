package io.trigon.systemtests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;

/** Which floor may lean on what (docs/adr/0013). */
final class Floors {
    private static final String HOUSE = "io.trigon..";

    /** What the domain may know besides the JDK: metadata of Jakarta, and geometry. */
    private static final String[] DOMAIN_MAY = {
        "io.trigon.domain..",
        "java..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "jakarta.persistence..",
        "jakarta.transaction..",
        "jakarta.annotation..",
        "jakarta.decorator..",
        "org.eclipse.microprofile.config..",
        "org.locationtech.jts..",
        "org.geotools..",
        "net.sf.geographiclib.."
    };

    private Floors() {}

    static ArchRule onlyHomeOf(String module, String... technology) {
        return noClasses()
                .that(resideInAPackage(HOUSE).and(not(resideInAPackage("io.trigon." + module + ".."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(technology))
                .because(module + " is its only home");
    }

    /** A DataSource may be handed on: the engine needs one. What is done with it is JDBC. */
    static ArchRule theEntityManagerLivesInPersistence() {
        return noClasses()
                .that(resideInAPackage(HOUSE).and(not(resideInAPackage("io.trigon.persistence.."))))
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("are an EntityManager or of JDBC") {
                    @Override
                    public boolean test(JavaClass c) {
                        return c.getName().startsWith("jakarta.persistence.EntityManager")
                                || c.getPackageName().equals("java.sql");
                    }
                })
                .because("persistence is the only home of storage");
    }

    static ArchRule theDomainLeansOnNothingAbove() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("io.trigon.domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN_MAY))
                .because("everything else leans on the domain");
    }

    static ArchRule leansOnTheDomainAlone(String module) {
        return noClasses()
                .that()
                .resideInAPackage("io.trigon." + module + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE)
                        .and(not(resideInAnyPackage("io.trigon." + module + "..", "io.trigon.domain.."))))
                .because("floors meet through ports of the domain, never each other");
    }

    static ArchRule timeComesFromTheClock() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("io.trigon.domain..")
                .should(new ArchCondition<>("ask the injected clock for the time") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethodCallsFromSelf().stream()
                                .filter(Floors::asksTheMachine)
                                .map(JavaAccess::getDescription)
                                .forEach(d -> events.add(SimpleConditionEvent.violated(type, d)));
                    }
                });
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
        String owner = call.getTargetOwner().getName();
        boolean now = owner.startsWith("java.time.") && call.getName().equals("now") && noArguments;
        return now || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
    }

    static ArchRule namesSayWhatThingsAre() {
        Set<String> empty = Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Data", "Info");
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(HOUSE)
                .should(new ArchCondition<>("carry no name that says nothing") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        empty.stream()
                                .filter(suffix -> type.getSimpleName().endsWith(suffix))
                                .forEach(suffix -> events.add(
                                        SimpleConditionEvent.violated(type, type.getName() + " ends in " + suffix)));
                    }
                });
    }
}
