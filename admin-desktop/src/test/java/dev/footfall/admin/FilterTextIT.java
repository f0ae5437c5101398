package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsKeeper;
import dev.footfall.model.site.Project;
import java.time.Instant;
import java.util.Collection;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The filter as somebody writes it who changes his mind. */
class FilterTextIT {
    private final ScriptedCollector collector = ScriptedCollector.start();
    private Window window;
    private FxRobot robot;

    @BeforeEach
    void write() throws Exception {
        collector.answers(Samples.busy());
        window = Window.open(collector.address(), SettingsKeeper.forgetful(Settings.DEFAULTS));
        robot = window.robot();
        window.untilSays(".card-value", "12,345");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    }

    @AfterEach
    void close() {
        window.close();
        collector.close();
    }

    private TextArea area() {
        return (TextArea) window.node(".filter-text");
    }

    private Collection<String> offers() {
        return window.texts(".filter-completions .list-cell:filled");
    }

    private void paste(String text) {
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
    }

    @Test
    void a_letter_more_or_less_changes_the_offers() {
        robot.write("referrer_");
        window.until(() -> offers().contains("referrer_group"));
        robot.write("x");
        assertThat(window.has(".filter-completions")).isFalse();

        robot.type(KeyCode.BACK_SPACE);
        window.until(() -> offers().contains("referrer_group"));
    }

    @Test
    void what_was_offered_for_an_older_text_is_not_inserted_into_a_newer_one() {
        robot.write("coun");
        window.until(() -> offers().contains("country"));
        paste("try == \"DE\"");
        assertThat(window.has(".filter-completions")).isFalse();
        robot.type(KeyCode.TAB);

        assertThat(area().getText()).isEqualTo("country == \"DE\"");
        assertThat(area().isFocused()).isFalse();
    }

    @Test
    void offers_go_when_the_caret_moves_away() {
        robot.write("coun");
        window.until(() -> offers().contains("country"));
        robot.type(KeyCode.LEFT);

        assertThat(window.has(".filter-completions")).isFalse();
    }

    @Test
    void a_word_is_completed_from_its_middle_and_can_be_had_back() {
        robot.write("referrer == \"x\"").type(KeyCode.HOME).type(KeyCode.RIGHT, 3);
        robot.push(KeyCode.CONTROL, KeyCode.SPACE).type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(area().getText()).isEqualTo("referrer_group == \"x\"");
        assertThat(area().getCaretPosition()).isEqualTo("referrer_group ".length());

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(area().getText()).isEqualTo("referrer == \"x\"");
    }

    @Test
    void undoing_never_leads_before_the_text_that_it_began_with() {
        robot.write("os").type(KeyCode.ENTER);
        window.until(() -> window.texts(".filter-chip-body").contains("os"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).push(KeyCode.CONTROL, KeyCode.Z);

        assertThat(area().getText()).isEqualTo("os");
    }

    @Test
    void it_grows_with_a_long_text_and_keeps_the_place_of_a_mistake() {
        double low = area().getHeight();
        paste("path == \"/a\"\r\n|| ".repeat(5) + "brwser == \"x\"");
        window.until(() -> area().getHeight() > 2 * low);
        robot.type(KeyCode.ENTER);

        int place = area().getText().indexOf("brwser");
        assertThat(area().getCaretPosition()).isEqualTo(place);
        assertThat(window.texts(".filter-problem").iterator().next())
                .startsWith("At character " + (place + 1) + ": Unknown field 'brwser'");
        window.until(() -> {
            var mark = window.node(".filter-mark");
            var bounds = area().sceneToLocal(mark.localToScene(mark.getBoundsInLocal()));
            return mark.isVisible() && area().getLayoutBounds().contains(bounds);
        });
    }

    @Test
    void a_text_beyond_the_limit_is_refused_with_the_limit() {
        paste("x".repeat(20_000));
        robot.type(KeyCode.ENTER);

        assertThat(window.texts(".filter-problem"))
                .containsExactly("At character 1: A filter may have 16,384 characters.");
        robot.push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.DELETE, KeyCode.ENTER);
        assertThat(window.has(".filter-text")).isFalse();
        assertThat(window.texts(".filter-chip-body")).isEmpty();
    }

    @Test
    void escape_closes_the_offers_first_and_then_the_editor_without_a_trace() {
        robot.write("coun");
        window.until(() -> offers().contains("country"));
        robot.type(KeyCode.ESCAPE);
        assertThat(area().getText()).isEqualTo("coun");

        robot.type(KeyCode.ESCAPE);
        assertThat(window.has(".filter-text")).isFalse();
        assertThat(window.texts(".filter-chip-body")).isEmpty();
    }

    @Test
    void projects_are_offered_as_soon_as_the_collector_has_named_them() {
        robot.type(KeyCode.ESCAPE);
        collector.has(new Project("01", "Web shop", "web-shop", Instant.EPOCH, 1));
        collector.hold();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).write("project == \"w");
        assertThat(window.has(".filter-completions")).isFalse();
        collector.release();

        window.until(() -> offers().contains("\"Web shop\""));
    }
}
