package dev.footfall.admin.nav;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.theme.ThemeChoice;
import dev.footfall.admin.ui.Icons;
import dev.footfall.admin.ui.OneOf;
import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The column at the left: where one can go, which collector this is, and the theme. */
final class Sidebar extends VBox {
    private static final double WIDE = 208;
    private static final double NARROW = 60;

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final Messages messages;
    private final Labeled brand;
    private final OneOf dashboard;
    private final CollectorMenu collector;
    private final AccountMenu account;
    private final MenuButton theme;
    private @Nullable CollectorAddress shown;

    Sidebar(Messages messages, ObjectProperty<ThemeChoice> choice, FrameViewModel model) {
        this.messages = messages;
        getStyleClass().add("sidebar");
        brand = new Label(messages.text("window.title"), mark());
        brand.getStyleClass().add("brand");
        dashboard = navigation(model);
        account = new AccountMenu(messages, model);
        collector = new CollectorMenu(messages, model);
        theme = theme(choice);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(brand, dashboard, space, account, collector, theme);
        setCompact(false);
    }

    private static Label mark() {
        var mark = new Label("", Icons.of(Feather.ACTIVITY));
        mark.getStyleClass().add("brand-mark");
        return mark;
    }

    private OneOf navigation(FrameViewModel model) {
        var button = new OneOf(messages.text("nav.dashboard"));
        button.setGraphic(Icons.of(Feather.BAR_CHART_2));
        button.setOnAction(_ -> {
            if (shown != null) {
                model.goTo(new Destination.Dashboard(shown));
            }
        });
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("nav-item");
        button.setTooltip(new Tooltip(messages.text("nav.dashboard")));
        return button;
    }

    private MenuButton theme(ObjectProperty<ThemeChoice> choice) {
        var button = new MenuButton(messages.text("theme.label"), Icons.of(Feather.SUN));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("nav-item", "nav-menu", "nav-theme");
        button.setTooltip(new Tooltip(messages.text("theme.label")));
        var group = new ToggleGroup();
        Arrays.stream(ThemeChoice.values())
                .map(each -> item(each, group, choice))
                .forEach(button.getItems()::add);
        return button;
    }

    private RadioMenuItem item(
            ThemeChoice each, ToggleGroup group, ObjectProperty<ThemeChoice> choice) {
        var item = new RadioMenuItem(messages.text(each.labelKey()));
        item.setToggleGroup(group);
        item.setOnAction(_ -> choice.set(each));
        choice.subscribe(chosen -> item.setSelected(chosen == each));
        return item;
    }

    void show(Destination.Inside place) {
        shown = place.collector();
        dashboard.setSelected(place instanceof Destination.Dashboard);
        collector.show(place.collector());
        account.show(place.collector());
    }

    /** Icons alone, for windows in which width is dear. */
    void setCompact(boolean compact) {
        setMinWidth(compact ? NARROW : WIDE);
        setPrefWidth(compact ? NARROW : WIDE);
        setMaxWidth(compact ? NARROW : WIDE);
        pseudoClassStateChanged(COMPACT, compact);
        var display = compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        for (var labeled : new Labeled[] {brand, dashboard, account, collector, theme}) {
            labeled.setContentDisplay(display);
        }
    }
}
