package dev.footfall.admin.dashboard.panel;

import dev.footfall.admin.dashboard.report.Ranking;
import dev.footfall.admin.format.Formats;
import dev.footfall.admin.ui.Icons;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * One value of a breakdown: a bar behind its name, its share and its count. A click narrows the
 * dashboard to it. Enter, the key for menus, the other button of the mouse, and the dots at the end
 * of the line that is pointed at or focused ask what to do.
 */
final class BreakdownLine extends HBox {
    private final Supplier<ContextMenu> menus;
    private final Runnable only;
    private @Nullable ContextMenu menu;

    /**
     * What is said about a line.
     *
     * @param spoken the line as a sentence
     * @param hint what the menu offers, and the key for it
     */
    record Words(String spoken, String hint) {}

    /**
     * Shows a line.
     *
     * @param words about the line
     * @param menus makes the menu of what can be asked for about it
     * @param only what a click asks for
     */
    BreakdownLine(
            Ranking.Line line,
            Formats formats,
            Words words,
            Supplier<ContextMenu> menus,
            Runnable only) {
        this.menus = menus;
        this.only = only;
        getStyleClass().add("breakdown-line");
        setAlignment(Pos.CENTER_LEFT);
        var name = new Label(line.label());
        name.getStyleClass().add("breakdown-name");
        name.setMaxWidth(Double.MAX_VALUE);
        var bar = new Region();
        bar.getStyleClass().add("breakdown-bar");
        var cell = new StackPane(bar, name, dots(words.hint()));
        cell.setMinWidth(0);
        cell.setPrefWidth(0);
        cell.setAlignment(Pos.CENTER_LEFT);
        bar.maxWidthProperty().bind(cell.widthProperty().multiply(line.length()));
        HBox.setHgrow(cell, Priority.ALWAYS);
        getChildren()
                .addAll(
                        cell,
                        number(formats.percent(line.share()), "breakdown-share"),
                        number(formats.compact(line.count()), "breakdown-count"));
        Tooltip.install(this, new Tooltip(words.spoken()));
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words.spoken());
        setAccessibleHelp(words.hint());
        setOnMouseClicked(this::click);
        setOnContextMenuRequested(this::ask);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /** To the Tab key it is a part of the line, whose own keys do the same. */
    private Button dots(String hint) {
        var dots = new Button("", Icons.of(Feather.MORE_HORIZONTAL));
        dots.getStyleClass().add("breakdown-menu");
        dots.setFocusTraversable(false);
        dots.setTooltip(new Tooltip(hint));
        dots.setAccessibleText(hint);
        dots.setOnAction(_ -> ask());
        dots.setOnMouseClicked(MouseEvent::consume);
        StackPane.setAlignment(dots, Pos.CENTER_RIGHT);
        return dots;
    }

    /** A request by key has no place of its own, and may follow the key that has been heeded. */
    private void ask(ContextMenuEvent request) {
        request.consume();
        if (request.isKeyboardTrigger()) {
            ask();
        } else {
            newMenu().show(this, request.getScreenX(), request.getScreenY());
        }
    }

    private void ask() {
        if (menu == null || !menu.isShowing()) {
            newMenu().show(this, Side.BOTTOM, 0, 0);
        }
    }

    /** Only a menu that was never open before begins with its first item chosen. */
    private ContextMenu newMenu() {
        if (menu != null) {
            menu.hide();
        }
        requestFocus();
        var next = menus.get();
        menu = next;
        return next;
    }

    private void click(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            only.run();
        }
    }

    /** Where a system turns none of these keys into a request, they are one all the same. */
    private void press(KeyEvent key) {
        boolean asks =
                switch (key.getCode()) {
                    case ENTER, SPACE, CONTEXT_MENU -> true;
                    case F10 -> key.isShiftDown();
                    default -> false;
                };
        if (asks) {
            key.consume();
            ask();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case FIRE -> only.run();
            case SHOW_MENU -> ask();
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private static Label number(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
