package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsKeeper;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The smallest window that the design promises to work in. */
class NarrowWindowIT {
    private final ScriptedCollector collector = ScriptedCollector.start();
    private Window window;

    @BeforeEach
    void open() throws Exception {
        collector.answers(Samples.busy());
        window =
                Window.open(
                        Window.Opening.of(
                                        collector.address(),
                                        SettingsKeeper.forgetful(Settings.DEFAULTS))
                                .sized(1024, 700));
        window.untilSays(".card-value", "12,345");
    }

    @AfterEach
    void close() {
        window.close();
        collector.close();
    }

    @Test
    void nothing_sticks_out_at_the_side() {
        for (var query :
                List.of(
                        ".toggle-button",
                        ".icon-button",
                        ".metric-card",
                        ".panel",
                        ".filter-action")) {
            for (Node node : window.robot().lookup(query).queryAll()) {
                var bounds = node.localToScene(node.getBoundsInLocal());
                assertThat(bounds.getMaxX()).as(query).isLessThanOrEqualTo(1024);
                assertThat(bounds.getMinX()).as(query).isNotNegative();
            }
        }
    }

    @Test
    void no_word_of_the_frame_or_the_cards_is_cut() {
        for (var query :
                List.of(
                        ".screen-title",
                        ".screen-subtitle",
                        ".card-name",
                        ".card-value",
                        ".delta",
                        ".panel-title",
                        ".legend",
                        ".breakdown-share",
                        ".breakdown-count",
                        ".segments .toggle-button",
                        ".filter-action")) {
            for (var label : window.robot().lookup(query).queryAllAs(Labeled.class)) {
                assertThat(drawn(label)).as(query).isEqualTo(label.getText());
            }
        }
    }

    /** What the label's skin had room for. */
    private static String drawn(Labeled label) {
        return ((Text) label.lookup(".text")).getText();
    }

    @Test
    void what_gets_the_focus_comes_into_view() {
        var below = window.node(".breakdown-more");
        assertThat(isInView(below)).isFalse();

        window.robot().interact(below::requestFocus);

        window.until(() -> isInView(below));
    }

    private boolean isInView(Node node) {
        var bounds = node.localToScene(node.getBoundsInLocal());
        return bounds.getMinY() >= 0 && bounds.getMaxY() <= window.scene().getHeight();
    }

    @Test
    void the_sidebar_gives_up_its_words() {
        assertThat(window.node(".sidebar").getBoundsInParent().getWidth()).isLessThan(80);
    }
}
