package dev.footfall.collector;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.footfall.collector.store.StorageException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The arrows of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "dev.footfall.collector", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.footfall.collector";

    @ArchTest
    static final ArchRule data_flows_one_way =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("root")
                    .definedBy(
                            ROOT,
                            ROOT + ".command..",
                            ROOT + ".log..",
                            ROOT + ".operation..",
                            ROOT + ".server..")
                    .layer("config")
                    .definedBy(ROOT + ".config..")
                    .layer("http")
                    .definedBy(ROOT + ".http..")
                    .layer("track")
                    .definedBy(ROOT + ".track..")
                    .layer("ingest")
                    .definedBy(ROOT + ".ingest..")
                    .layer("store")
                    .definedBy(ROOT + ".store..")
                    .layer("query")
                    .definedBy(ROOT + ".query..")
                    .layer("api")
                    .definedBy(ROOT + ".api..")
                    .layer("auth")
                    .definedBy(ROOT + ".auth..")
                    .layer("ops")
                    .definedBy(ROOT + ".ops..")
                    .whereLayer("root")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("track")
                    .mayOnlyBeAccessedByLayers("root")
                    .whereLayer("api")
                    .mayOnlyBeAccessedByLayers("root")
                    .whereLayer("ops")
                    .mayOnlyBeAccessedByLayers("root", "track")
                    .whereLayer("auth")
                    .mayOnlyBeAccessedByLayers("root", "api")
                    .whereLayer("http")
                    .mayOnlyBeAccessedByLayers("root", "track", "api", "auth", "ops")
                    .whereLayer("ingest")
                    .mayOnlyBeAccessedByLayers("root", "track", "store", "ops")
                    .whereLayer("query")
                    .mayOnlyBeAccessedByLayers("root", "api")
                    .whereLayer("store")
                    .mayOnlyBeAccessedByLayers("root", "query", "ops", "api");

    @ArchTest
    static final ArchRule the_api_sees_the_catalogue_and_no_other_storage =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".api..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(ROOT + ".store..")
                                    .and(not(resideInAPackage(ROOT + ".store.catalog..")))
                                    .and(not(type(StorageException.class))));

    @ArchTest
    static final ArchRule only_metrics_of_ops_is_known_below_the_root =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT, ROOT + ".command..", ROOT + ".ops..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".ops.demo..");

    @ArchTest
    static final ArchRule queries_see_the_warehouse_and_no_file =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".query..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + ".store.hot..", ROOT + ".store.mirror..");

    @ArchTest
    static final ArchRule the_core_does_not_know_http =
            noClasses()
                    .that()
                    .resideInAnyPackage("..ingest..", "..store..", "..query..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.undertow..")
                    .because("the data path must be testable without a server");

    @ArchTest
    static final ArchRule time_is_handed_in =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("tests own the clock");

    @ArchTest
    static final ArchRule no_static_state = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule nobody_prints =
            noClasses()
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("commands print through picocli, everything else logs");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();
}
