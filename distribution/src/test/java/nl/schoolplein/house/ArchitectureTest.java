package nl.schoolplein.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.schoolplein.api.SchoolRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Directions, cycles, what is public, and which tables have no school. */
class ArchitectureTest {
    /** The only tables without a school; see DESIGN "Data". */
    private static final Set<String> GLOBAL_TABLES = Set.of(
            "School",
            "Account",
            "AccountSession",
            "Offer",
            "DemoFilled",
            "OutboxMail",
            "MailBounce",
            "PlannedJob",
            "PortalAuditRow",
            "LoginTries",
            "KnownDevice",
            "SecondFactor",
            "RecoveryCode",
            "LinkWish",
            "LinkSent",
            "PasswordLink",
            "EmailLink",
            "LoginNotice",
            "KeySetRow",
            "MasterKeyRow",
            "JoinCode");

    private static final String[] OF_THE_API = {
        "java..", "jakarta..", "org.slf4j..", "org.jspecify..", "gg.jte..", "org.hibernate..", "nl.schoolplein.api.."
    };

    private static JavaClasses all;

    @BeforeAll
    static void read() {
        all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.schoolplein");
    }

    @Test
    void theApiKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("nl.schoolplein.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(OF_THE_API)
                .check(all);
    }

    @Test
    void aPluginKnowsTheApiAlone() {
        String[] allowed = java.util.Arrays.copyOf(OF_THE_API, OF_THE_API.length + 1);
        allowed[OF_THE_API.length] = "nl.schoolplein.bookcase..";
        classes()
                .that()
                .resideInAPackage("nl.schoolplein.bookcase..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(all);
    }

    @Test
    void theCoreKnowsNoPlugin() {
        noClasses()
                .that()
                .resideInAPackage("nl.schoolplein.portal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.schoolplein.bookcase..", "nl.schoolplein.testkit..")
                .check(all);
    }

    @Test
    void pf4jStaysInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.schoolplein.portal.plugin")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pf4j..")
                .check(all);
    }

    @Test
    void theFeaturesOfTheCoreDoNotGoInCircles() {
        slices().matching("nl.schoolplein.portal.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAnyPackage("..templates.."), resideInAnyPackage("nl.schoolplein.."))
                .check(all);
    }

    @Test
    void nothingIsCalledByWhatItIsNot() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(all);
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..impl..", "..common..", "..manager..")
                .check(all);
    }

    @Test
    void whatOnlyItsOwnPackageUsesIsNotPublic() {
        classes()
                .that()
                .resideInAPackage("nl.schoolplein.portal..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(new ArchCondition<>("be used by another package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean needed = type.isAnnotatedWith(Entity.class)
                                || type.isAnnotatedWith(Path.class)
                                || type.getSimpleName().endsWith("_")
                                || type.tryGetMethod("entityManager").isPresent()
                                || type.getSimpleName().equals("Main")
                                || type.getPackageName().contains("templates")
                                || type.getDirectDependenciesToSelf().stream().anyMatch(use -> !use.getOriginClass()
                                        .getPackageName()
                                        .equals(type.getPackageName()));
                        if (!needed) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is public for nobody"));
                        }
                    }
                })
                .check(all);
    }

    @Test
    void onlyTheseTablesHaveNoSchool() {
        Set<String> global = all.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class) && !type.isAssignableTo(SchoolRow.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(GLOBAL_TABLES), global);
    }

    @Test
    void sqlIsWrittenInOnePlace() {
        noClasses()
                .that()
                .resideInAPackage("nl.schoolplein.portal..")
                .and()
                .resideOutsideOfPackage("nl.schoolplein.portal.data")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.sql\\.(Connection|Statement|PreparedStatement)")
                .check(all);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveModifier(JavaModifier.PUBLIC)
                .check(all);
    }
}
