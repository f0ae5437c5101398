package dev.footfall.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javafx.application.Platform;

@AnalyzeClasses(packages = "dev.footfall.admin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.footfall.admin";
    private static final String[] FEATURES = {
        "..admin.dashboard..", "..admin.connect..", "..admin.signin..", "..admin.token.."
    };

    @ArchTest
    static final ArchRule view_models_know_no_nodes =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..");

    @ArchTest
    static final ArchRule what_numbers_mean_is_decided_without_nodes =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..dashboard.report..",
                            "..dashboard.filter.condition..",
                            "..ui.chart.scale..",
                            "..admin.client..",
                            "..admin.format..",
                            "..admin.range..",
                            "..admin.settings..",
                            "..admin.oidc..",
                            "..admin.session..",
                            "..admin.keystore..",
                            "..admin.i18n..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..");

    @ArchTest
    static final ArchRule one_door_to_the_ui_thread =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..admin.task..")
                    .should()
                    .callMethod(Platform.class, "runLater", Runnable.class);

    @ArchTest
    static final ArchRule threads_begin_in_one_place =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..admin.task..")
                    .should()
                    .callConstructor(Thread.class, Runnable.class)
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(Executors.class);

    @ArchTest
    static final ArchRule features_wait_for_nobody_themselves =
            noClasses()
                    .that()
                    .resideInAnyPackage(FEATURES)
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(CompletableFuture.class);

    @ArchTest
    static final ArchRule the_dashboard_knows_no_other_feature =
            noClasses()
                    .that()
                    .resideInAPackage("..admin.dashboard..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..admin.connect..",
                            "..admin.signin..",
                            "..admin.token..",
                            "..admin.picture..",
                            ROOT);

    @ArchTest
    static final ArchRule connecting_knows_no_other_feature =
            noClasses()
                    .that()
                    .resideInAPackage("..admin.connect..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..admin.dashboard..",
                            "..admin.signin..",
                            "..admin.token..",
                            "..admin.picture..",
                            ROOT);

    @ArchTest
    static final ArchRule signing_in_knows_no_other_feature =
            noClasses()
                    .that()
                    .resideInAPackage("..admin.signin..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..admin.dashboard..",
                            "..admin.connect..",
                            "..admin.token..",
                            "..admin.picture..",
                            ROOT);

    @ArchTest
    static final ArchRule access_tokens_know_no_other_feature =
            noClasses()
                    .that()
                    .resideInAPackage("..admin.token..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..admin.dashboard..",
                            "..admin.connect..",
                            "..admin.signin..",
                            "..admin.picture..",
                            ROOT);

    @ArchTest
    static final ArchRule what_is_shared_knows_no_feature =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..admin.dashboard..",
                            "..admin.connect..",
                            "..admin.signin..",
                            "..admin.token..",
                            ROOT)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..admin.dashboard..",
                            "..admin.connect..",
                            "..admin.signin..",
                            "..admin.token..",
                            ROOT);

    @ArchTest
    static final ArchRule no_cycles = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule http_stays_in_the_client =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..admin.client..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule time_is_handed_in =
            noClasses().should().callMethod(Instant.class, "now").because("tests own the clock");

    @ArchTest
    static final ArchRule no_static_state = fields().that().areStatic().should().beFinal();

    @ArchTest static final ArchRule nobody_prints = noClasses().should(ACCESS_STANDARD_STREAMS);
}
