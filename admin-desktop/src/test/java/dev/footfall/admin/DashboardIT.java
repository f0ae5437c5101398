package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsKeeper;
import dev.footfall.admin.ui.chart.TimeSeriesChart;
import java.util.Collection;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class DashboardIT {
    private final ScriptedCollector collector = ScriptedCollector.start();
    private Window window;
    private FxRobot robot;

    @BeforeEach
    void open() throws Exception {
        collector.answers(Samples.busy());
        window = Window.open(collector.address(), SettingsKeeper.forgetful(Settings.DEFAULTS));
        robot = window.robot();
        window.untilSays(".card-value", "12,345");
    }

    @AfterEach
    void close() {
        window.close();
        collector.close();
    }

    private ToggleButton toggle(String query, String start) {
        return robot.lookup(query)
                .lookup((ToggleButton each) -> each.getAccessibleText().startsWith(start))
                .queryAs(ToggleButton.class);
    }

    private Collection<String> titles() {
        return window.texts(".trend-panel .panel-title");
    }

    private TimeSeriesChart chart() {
        return (TimeSeriesChart) window.node(".time-series-chart");
    }

    @Test
    void the_totals_are_shown_with_how_they_moved() {
        assertThat(window.texts(".card-name"))
                .containsExactly("Visitors", "Page views", "Events", "Bounce rate", "Median time");
        assertThat(window.texts(".card-value"))
                .containsExactly("12,345", "45,678", "321", "42%", "47.3s");
        assertThat(window.texts(".delta")).containsExactly("▲ 23%", "▼ 9%", "±0%", "▼ 17%", "±0%");
    }

    @Test
    void a_click_on_a_card_chooses_what_everything_counts() {
        robot.clickOn(toggle(".metric-card", "Page views"));

        assertThat(titles()).containsExactly("Page views");
        assertThat(window.texts(".panel-unit")).containsOnly("views");
        assertThat(window.texts(".breakdown-count").iterator().next()).isEqualTo("200");
    }

    @Test
    void a_second_click_on_a_card_keeps_it_chosen() {
        var card = toggle(".metric-card", "Events");
        robot.clickOn(card).clickOn(card);

        assertThat(card.isSelected()).isTrue();
        assertThat(titles()).containsExactly("Events");
    }

    @Test
    void keys_choose_a_card_too() {
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        assertThat(titles()).containsExactly("Page views");

        robot.interact(() -> toggle(".metric-card", "Page views").requestFocus());
        robot.type(KeyCode.RIGHT);
        assertThat(titles()).containsExactly("Events");
    }

    @Test
    void tab_reaches_every_control_in_order() {
        robot.interact(() -> toggle(".segments .toggle-button", "Last 7 days").requestFocus());
        robot.type(KeyCode.TAB);
        assertThat(focused()).contains("icon-button");
        robot.type(KeyCode.TAB);
        assertThat(focused()).contains("filter-action");
        robot.type(KeyCode.TAB);
        assertThat(focused()).contains("filter-action");
        robot.type(KeyCode.TAB);
        assertThat(focused()).contains("metric-card");
    }

    private Collection<String> focused() {
        return window.scene().getFocusOwner().getStyleClass();
    }

    @Test
    void another_range_is_asked_for_and_shown() {
        collector.answers(Samples.withVisitors(77));
        robot.clickOn(toggle(".segments .toggle-button", "Last 24 hours"));

        window.untilSays(".card-value", "77");
        assertThat(collector.asked().getLast()).endsWith("&interval=15m");
        assertThat(window.texts(".screen-subtitle").iterator().next()).startsWith("Last 24 hours");
    }

    @Test
    void arrow_keys_move_through_the_ranges() {
        robot.interact(() -> toggle(".segments .toggle-button", "Last 7 days").requestFocus());
        robot.type(KeyCode.RIGHT);

        window.until(() -> collector.asked().getLast().endsWith("&interval=4h"));
    }

    @Test
    void f5_refreshes_and_keeps_the_old_numbers_meanwhile() {
        collector.hold();
        collector.answers(Samples.withVisitors(77));
        robot.type(KeyCode.F5);
        window.untilSays(".screen-subtitle", "Last 7 days, loading");
        assertThat(window.texts(".card-value")).contains("12,345");
        window.until(() -> window.node(".report").getOpacity() < 1);

        collector.release();
        window.untilSays(".card-value", "77");
        assertThat(window.node(".report").getOpacity()).isEqualTo(1);
    }

    @Test
    void pointing_at_the_chart_shows_the_numbers_of_a_step() {
        robot.moveTo(chart());

        assertThat(window.texts(".chart-tooltip-label"))
                .containsExactly("Visitors", "Previous", "Page views");
        assertThat(window.node(".chart-crosshair").getParent().isVisible()).isTrue();

        robot.moveTo(window.node(".screen-title"));
        assertThat(window.node(".chart-tooltip").isVisible()).isFalse();
    }

    @Test
    void arrow_keys_walk_along_the_chart() {
        robot.interact(chart()::requestFocus);
        robot.type(KeyCode.HOME);
        assertThat(chart().pointedProperty().get()).isZero();

        robot.type(KeyCode.RIGHT, 2);
        assertThat(chart().pointedProperty().get()).isEqualTo(2);

        robot.type(KeyCode.END);
        assertThat(window.texts(".chart-tooltip-remark")).containsExactly("Counted until 12:30");

        robot.type(KeyCode.ESCAPE);
        assertThat(chart().pointedProperty().get()).isEqualTo(TimeSeriesChart.NONE);
    }

    @Test
    void the_previous_period_can_be_left_out() {
        var previous = (Path) window.node(".chart-previous");
        assertThat(previous.getElements()).isNotEmpty();

        robot.clickOn(".compare");

        assertThat(previous.getElements()).isEmpty();
        assertThat(window.texts(".legend")).containsExactly("Exceptions", "This period");
    }

    @Test
    void errors_are_drawn_as_bars() {
        assertThat(((Path) window.node(".chart-exceptions")).getElements()).hasSize(5);
    }

    @Test
    void a_long_breakdown_is_unfolded_by_a_click() {
        assertThat(window.texts(".breakdown-name")).contains("/page-7").doesNotContain("/page-8");

        robot.clickOn("Show all 12");

        assertThat(window.texts(".breakdown-name")).contains("/page-11");
    }

    @Test
    void a_long_breakdown_is_unfolded_and_folded_by_key() {
        robot.interact(() -> window.node(".breakdown-more").requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(window.texts(".breakdown-name")).contains("/page-11");

        robot.type(KeyCode.SPACE);
        assertThat(window.texts(".breakdown-name")).doesNotContain("/page-8");
    }

    @Test
    void a_visit_without_a_referrer_is_direct() {
        assertThat(window.texts(".breakdown-name")).contains("Direct / none", "google.com");
    }
}
