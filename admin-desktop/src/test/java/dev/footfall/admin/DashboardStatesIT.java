package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsKeeper;
import dev.footfall.model.report.Dashboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DashboardStatesIT {
    private final ScriptedCollector collector = ScriptedCollector.start();
    private Window window;

    @BeforeEach
    void open() throws Exception {
        collector.hold();
        window = Window.open(collector.address(), SettingsKeeper.forgetful(Settings.DEFAULTS));
    }

    @AfterEach
    void close() {
        window.close();
        collector.close();
    }

    @Test
    void before_the_first_answer_there_are_outlines() {
        window.untilSays(".screen-subtitle", "Last 7 days, loading");

        window.until(() -> window.node(".skeleton").getParent().getParent().getOpacity() == 1);
        assertThat(window.robot().lookup(".skeleton").queryAll()).hasSize(9);
    }

    @Test
    void a_period_without_visits_tells_how_to_be_counted() {
        collector.answers(Samples.quiet());
        collector.release();
        window.untilSays(".notice-title", "No visits in this period");
        window.robot().clickOn("Copy");
        assertThat(window.copied())
                .isEqualTo(
                        "<script defer src=\"" + collector.address() + "/tracker.js\"></script>");
        assertThat(window.saying("Copied").isVisible()).isTrue();
    }

    @Test
    void a_refusal_is_shown_in_the_collectors_words_and_can_be_retried() {
        collector.refuses(503, "The disk is full.");
        collector.release();
        window.untilSays(".notice-title", "The collector refused");
        assertThat(window.texts(".notice-text").iterator().next()).endsWith("The disk is full.");

        collector.answers(Samples.busy());
        window.robot().clickOn("Try again");
        window.untilSays(".card-value", "12,345");
    }

    @Test
    void a_closed_collector_names_the_key_that_opens_it() {
        // Refused any earlier, nobody would come as far as the dashboard.
        window.until(() -> !collector.asked().isEmpty());
        collector.refuses(401, "Nobody is let in.");
        collector.release();
        window.untilSays(".notice-title", "The collector lets nobody in");

        assertThat(window.texts(".notice-text"))
                .anySatisfy(text -> assertThat(text).contains("web.admin.acl"));
    }

    @Test
    void numbers_of_a_collector_that_has_just_started_are_marked_until_it_has_read_all() {
        var busy = Samples.busy();
        collector.answers(
                new Dashboard(
                        busy.summary(),
                        busy.previousSummary(),
                        busy.timeseries(),
                        busy.previousTimeseries(),
                        busy.breakdowns(),
                        true));
        collector.release();
        window.untilSays(".card-value", "12,345");
        assertThat(window.texts(".banner-title"))
                .containsExactly("The collector is still reading its newest events");

        collector.answers(busy);
        window.robot().clickOn("Refresh");
        window.until(() -> window.texts(".banner-title").isEmpty());
        assertThat(window.texts(".card-value")).contains("12,345");
    }

    @Test
    void an_unreachable_collector_leaves_the_last_numbers_marked_with_their_age() {
        collector.answers(Samples.busy());
        collector.release();
        window.untilSays(".card-value", "12,345");

        collector.close();
        window.robot().type(KeyCode.F5);
        window.untilSays(".banner-title", "Nobody answers there");

        assertThat(window.texts(".banner-text").iterator().next())
                .startsWith("These numbers are from ")
                .contains("(just now)")
                .contains(collector.address().toString());
        assertThat(window.texts(".card-value")).contains("12,345");
    }

    @Test
    void an_unreachable_collector_with_nothing_to_show_says_why() {
        window.until(() -> !collector.asked().isEmpty());
        collector.close();
        window.untilSays(".notice-title", "Nobody answers there");

        assertThat(window.saying("Try again").isVisible()).isTrue();
    }

    @Test
    void numbers_of_another_filter_are_dimmed_at_once_and_go_where_there_are_none_of_this_one() {
        collector.answers(Samples.busy());
        collector.release();
        window.untilSays(".card-value", "12,345");

        collector.hold();
        window.robot().clickOn("google.com");
        assertThat(window.node(".report").getOpacity()).isLessThan(1);
        assertThat(window.texts(".screen-subtitle")).containsExactly("Last 7 days, loading");
        window.until(() -> collector.asked().getLast().endsWith("&q=referrer == \"google.com\""));
        collector.close();

        window.untilSays(".notice-title", "Nobody answers there");
        assertThat(window.texts(".card-value")).isEmpty();
        assertThat(window.texts(".filter-chip-body")).containsExactly("Referrer is google.com");
    }

    @Test
    void a_filter_keeps_its_own_numbers_when_nobody_answers() {
        collector.answers(Samples.busy());
        collector.release();
        window.untilSays(".card-value", "12,345");
        collector.answers(Samples.withVisitors(77));
        window.robot().clickOn("google.com");
        window.untilSays(".card-value", "77");

        collector.close();
        window.robot().clickOn("Clear filter");
        window.untilSays(".banner-title", "Nobody answers there");

        assertThat(window.texts(".card-value")).contains("12,345");
    }

    @Test
    void a_filter_that_the_collector_cannot_use_is_marked_and_can_be_cleared() {
        collector.answers(Samples.busy());
        collector.release();
        window.untilSays(".card-value", "12,345");
        collector.refusesTheFilter("Unknown field.", 0);
        window.robot().clickOn("google.com");

        window.untilSays(".notice-title", "The collector cannot use this filter");
        assertThat(window.texts(".filter-problem"))
                .containsExactly("At character 1: Unknown field.");
        window.until(() -> window.node(".filter-mark").isVisible());

        collector.answers(Samples.busy());
        window.robot().clickOn("Clear filter");
        window.untilSays(".card-value", "12,345");
        assertThat(window.texts(".filter-chip-body")).isEmpty();
    }
}
