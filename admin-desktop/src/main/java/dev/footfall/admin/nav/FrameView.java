package dev.footfall.admin.nav;

import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.theme.ThemeChoice;
import dev.footfall.admin.ui.Banner;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The window's content: the sidebar, notices about the program itself, and one screen. */
public final class FrameView extends BorderPane {
    private static final double COMPACT_BELOW = 1180;

    private final Function<Destination, Screen> screens;
    private final Messages messages;
    private final Sidebar sidebar;
    private final VBox notices = new VBox();
    private final VBox middle = new VBox();
    private @Nullable Screen current;

    /**
     * Follows the navigator.
     *
     * @param screens makes the screen of a destination
     */
    public FrameView(
            Navigator navigator,
            Function<Destination, Screen> screens,
            ObjectProperty<ThemeChoice> theme,
            Messages messages) {
        this.screens = screens;
        this.messages = messages;
        this.sidebar = new Sidebar(messages, theme, () -> change(navigator));
        getStyleClass().add("frame");
        notices.getStyleClass().add("notices");
        setCenter(middle);
        widthProperty().subscribe(width -> sidebar.setCompact(width.doubleValue() < COMPACT_BELOW));
        navigator.destinationProperty().subscribe(this::arrive);
    }

    private static void change(Navigator navigator) {
        var typed =
                switch (navigator.destinationProperty().get()) {
                    case Destination.Connect(var text) -> text;
                    case Destination.Dashboard(var collector) -> collector.toString();
                };
        navigator.go(new Destination.Connect(typed));
    }

    private void arrive(Destination destination) {
        leave();
        switch (destination) {
            case Destination.Connect _ -> setLeft(null);
            case Destination.Dashboard(var collector) -> {
                sidebar.show(collector);
                setLeft(sidebar);
            }
        }
        var screen = screens.apply(destination);
        VBox.setVgrow(screen.node(), Priority.ALWAYS);
        middle.getChildren().setAll(notices, screen.node());
        screen.show();
        current = screen;
    }

    /** How far the screen has come that is shown now. */
    public ObservableValue<Progress> progress() {
        return Objects.requireNonNull(current, "the window has been closed").progress();
    }

    /** Leaves the screen that is shown; called when the window closes, too. */
    public void leave() {
        if (current != null) {
            current.hide();
            current = null;
        }
    }

    /** Tells something about the program itself until it is dismissed. */
    public void tell(String sentence) {
        var banner = new Banner[1];
        banner[0] =
                new Banner(
                        "",
                        sentence,
                        messages.text("nav.dismiss"),
                        () -> notices.getChildren().remove(banner[0]));
        notices.getChildren().add(banner[0]);
    }
}
