package dev.footfall.admin.nav;

import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.theme.ThemeChoice;
import dev.footfall.admin.ui.notice.Banner;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    private final ObjectProperty<Progress> progress =
            new SimpleObjectProperty<>(new Progress.Working());
    private @Nullable Screen current;

    /**
     * Follows the navigator.
     *
     * @param screens makes the screen of a destination
     */
    public FrameView(
            FrameViewModel model,
            Function<Destination, Screen> screens,
            ObjectProperty<ThemeChoice> theme,
            Messages messages) {
        this.screens = screens;
        this.messages = messages;
        this.sidebar = new Sidebar(messages, theme, model);
        getStyleClass().add("frame");
        notices.getStyleClass().add("notices");
        setCenter(middle);
        widthProperty().subscribe(width -> sidebar.setCompact(width.doubleValue() < COMPACT_BELOW));
        model.navigator().destinationProperty().subscribe(this::arrive);
    }

    private void arrive(Destination destination) {
        leave();
        switch (destination) {
            case Destination.Connect _, Destination.SignIn _ -> setLeft(null);
            case Destination.Inside inside -> {
                sidebar.show(inside);
                setLeft(sidebar);
            }
        }
        var screen = screens.apply(destination);
        VBox.setVgrow(screen.node(), Priority.ALWAYS);
        middle.getChildren().setAll(notices, screen.node());
        current = screen;
        progress.bind(screen.progress());
        screen.show();
    }

    /** How far the screen has come that is shown, whichever that is. */
    public ObservableValue<Progress> progress() {
        return progress;
    }

    /** Leaves the screen that is shown; called when the window closes, too. */
    public void leave() {
        if (current != null) {
            progress.unbind();
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
