// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waakzaam.lookup.BoughtKey;
import nl.waakzaam.lookup.BoughtKeys;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.sealing.Sealing;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.Texts;
import nl.waakzaam.stolengoods.intake.KeptLikenesses;
import nl.waakzaam.stolengoods.intake.Photo;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The habits of CONTRIBUTING.md that a machine can check. */
@AnalyzeClasses(packages = "nl.waakzaam", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    private static final Set<String> FORBIDDEN_ENDINGS = Set.of("Util", "Utils", "Helper", "Manager", "Impl", "Dto");

    /** Keeps how many checks there were and nothing else, so it alone may speak to the database. */
    private static final String COUNTS_THE_CHECKS = "CheckTally";

    @ArchTest
    static final ArchRule identifiers_know_neither_spring_nor_sql = noClasses()
            .that(resideInAPackage("nl.waakzaam.identifiers..").and(describe("are types", ArchitectureTests::isType)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..");

    @ArchTest
    static final ArchRule domain_packages_know_neither_spring_nor_sql = noClasses()
            .that(resideInAPackage("nl.waakzaam..domain..").and(describe("are types", ArchitectureTests::isType)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule time_comes_from_the_one_clock = noClasses()
            .that()
            .resideOutsideOfPackage("nl.waakzaam.platform..")
            .should()
            .callMethodWhere(describe("read the machine's clock", ArchitectureTests::readsTheMachinesClock));

    @ArchTest
    static final ArchRule what_an_object_needs_comes_through_its_constructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                    describe("named after no domain word", ArchitectureTests::isNamedAfterNothing)));

    @ArchTest
    static final ArchRule the_theft_check_reaches_no_storage_but_the_stolen_side_of_the_lookup = noClasses()
            .that()
            .resideInAPackage("nl.waakzaam.stolengoods.check..")
            .and()
            .haveSimpleNameNotStartingWith(COUNTS_THE_CHECKS)
            .should()
            .dependOnClassesThat(describe("hold a register", ArchitectureTests::holdsARegister))
            .allowEmptyShould(true);

    /** Neither is what a supervisor finds on a shelf: that is compared with the dealer's own register only. */
    @ArchTest
    static final ArchRule an_inspection_never_asks_the_register_of_stolen_goods = noClasses()
            .that()
            .resideInAPackage("nl.waakzaam.inspections..")
            .should()
            .dependOnClassesThat(describe("know what was stolen", ArchitectureTests::knowsWhatWasStolen));

    /** A dealer's purchase is no search: the register validates numbers, and only police learn of a hit. */
    @ArchTest
    static final ArchRule the_purchase_register_never_asks_the_register_of_stolen_goods = noClasses()
            .that()
            .resideInAPackage("nl.waakzaam.purchases..")
            .should()
            .dependOnClassesThat(describe("know what was stolen", ArchitectureTests::knowsWhatWasStolen));

    /** What sealing closed opens through sealing only, which writes the look in the processing log. */
    @ArchTest
    static final ArchRule nobody_but_sealing_has_the_keys_of_personal_data = noClasses()
            .that()
            .resideOutsideOfPackage("nl.waakzaam.sealing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.crypto.tink..");

    /** Who opens personal data, and what for: a new one gets its purpose here before it gets in. */
    private static final Map<String, String> OPENS_PERSONAL_DATA = Map.of(
            "Sellers", "a dealer sees who sold something in an own shop, for a reason",
            "Photos", "a dealer, a supervisor within an inspection, and police for a hit, see a photo of a good",
            "SellerReading", "a dealer corrects the details of a seller, and a seller sees the own",
            "PostgresSellerRequests", "a seller and the dealer read what the seller asked",
            "SellersForPolice", "police see the seller of one purchase, for a case",
            "InspectedRegister", "a supervisor sees a seller within an inspection, for a reason",
            "Drafts", "who was typing at the counter goes on with it",
            "Quarantine", "an owner sees what came from the queue of somebody who is blocked",
            "Letters", "an official and the dealer read a letter that was sent");

    @ArchTest
    static void personal_data_are_opened_for_a_purpose_that_is_named_here(JavaClasses classes) {
        var opening = classes.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Sealing.class)
                        && !call.getOriginOwner().isEquivalentTo(Sealing.class))
                .filter(call -> call.getTarget().getName().startsWith("open"))
                .map(call -> call.getOriginOwner())
                .filter(owner -> !owner.isEquivalentTo(Sealing.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(opening).isEqualTo(OPENS_PERSONAL_DATA.keySet());
    }

    @ArchTest
    static void what_counts_the_checks_names_no_other_table_than_its_own(JavaClasses classes) throws IOException {
        var source = Path.of("src/main/java/nl/waakzaam/stolengoods/check", COUNTS_THE_CHECKS + ".java");
        assumeTrue(Files.exists(source), "nothing counts the checks");
        var tables = Pattern.compile("(?:into|from|update|join)\\s+(\\w+\\.\\w+)")
                .matcher(Files.readString(source))
                .results()
                .map(found -> found.group(1));
        assertThat(tables).containsOnly("stolengoods.check_tally");
    }

    @ArchTest
    static void every_package_promises_no_nulls(JavaClasses classes) {
        var packages = classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages)
                .extracting(JavaPackage::getName, ArchitectureTests::isNullMarked)
                .allSatisfy(pair -> assertThat(pair.toList().get(1))
                        .as(
                                "%s has a package-info.java with @NullMarked",
                                pair.toList().get(0))
                        .isEqualTo(true));
    }

    private static boolean isNullMarked(JavaPackage found) {
        return found.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    private static boolean isType(JavaClass type) {
        return !type.getSimpleName().equals("package-info");
    }

    private static boolean isNamedAfterNothing(JavaClass type) {
        return FORBIDDEN_ENDINGS.stream().anyMatch(type.getSimpleName()::endsWith);
    }

    private static boolean readsTheMachinesClock(JavaCall<?> call) {
        var target = call.getTarget();
        var withClock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        var now = target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now");
        var systemClock = target.getOwner().isEquivalentTo(Clock.class)
                && target.getName().startsWith("system");
        return now && !withClock || systemClock || target.getName().equals("currentTimeMillis");
    }

    private static boolean holdsARegister(JavaClass type) {
        var register = resideInAPackage("nl.waakzaam.stolengoods..").test(type)
                && !resideInAPackage("nl.waakzaam.stolengoods.check..").test(type)
                && type.getDirectDependenciesFromSelf().stream().anyMatch(use -> speaksSql(use.getTargetClass()));
        var otherSide = resideInAPackage("nl.waakzaam.lookup..").test(type) && !isStolenSide(type);
        return speaksSql(type) || register || otherSide;
    }

    private static boolean knowsWhatWasStolen(JavaClass type) {
        var words = Set.of(Category.class, GoodNumber.class, Texts.class, Photo.class, KeptLikenesses.class);
        var stolen = resideInAPackage("nl.waakzaam.stolengoods..").test(type)
                && words.stream().noneMatch(type::isEquivalentTo);
        return stolen
                || resideInAPackage("nl.waakzaam.lookup..").test(type)
                        && !type.isEquivalentTo(BoughtKey.class)
                        && !type.isEquivalentTo(BoughtKeys.class)
                || resideInAPackage("nl.waakzaam.hits..").test(type)
                || resideInAPackage("nl.waakzaam.warnings..").test(type);
    }

    private static boolean speaksSql(JavaClass type) {
        return resideInAPackage("java.sql..")
                .or(resideInAPackage("javax.sql.."))
                .or(resideInAPackage("org.springframework.jdbc.."))
                .test(type);
    }

    private static boolean isStolenSide(JavaClass type) {
        return type.isEquivalentTo(StolenLookup.class)
                || type.isEquivalentTo(StolenLookup.Neighbour.class)
                || type.isEquivalentTo(StolenKey.class);
    }
}
