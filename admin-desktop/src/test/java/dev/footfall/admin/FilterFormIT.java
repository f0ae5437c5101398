package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsKeeper;
import dev.footfall.model.site.Project;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A condition that is not right at the first go. */
class FilterFormIT {
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

    private Collection<String> chips() {
        return window.texts(".filter-chip-body");
    }

    @Test
    void a_complaint_goes_with_the_next_letter() {
        robot.push(KeyCode.CONTROL, KeyCode.F).type(KeyCode.TAB, KeyCode.TAB, KeyCode.ENTER);
        assertThat(window.texts(".filter-problem"))
                .containsExactly("Type a value, or choose one of those below.");

        robot.write("/");
        assertThat(window.texts(".filter-problem")).isEmpty();
    }

    @Test
    void a_value_with_a_comma_is_offered_alone_but_not_into_a_list() {
        collector.has(new Project("01", "Fish, Chips", "fish-chips", Instant.EPOCH, 1));
        robot.push(KeyCode.CONTROL, KeyCode.F).type(KeyCode.UP, KeyCode.UP);
        window.until(() -> offers().equals(List.of("Fish, Chips")));
        robot.type(KeyCode.TAB).type(KeyCode.DOWN, KeyCode.DOWN);
        window.until(() -> offers().isEmpty());
        robot.type(KeyCode.UP, KeyCode.UP).type(KeyCode.TAB).type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(chips()).containsExactly("Project is Fish, Chips");
    }

    private List<?> offers() {
        var list = (ListView<?>) window.node(".filter-offers");
        return list.isVisible() ? list.getItems() : List.of();
    }
}
