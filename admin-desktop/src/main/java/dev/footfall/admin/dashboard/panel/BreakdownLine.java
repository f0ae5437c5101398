package dev.footfall.admin.dashboard.panel;

import dev.footfall.admin.dashboard.report.Ranking;
import dev.footfall.admin.format.Formats;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * One value of a breakdown: a bar behind its name, its share and its count. A click narrows the
 * dashboard to it; Enter, or the other button of the mouse, asks what to do.
 */
final class BreakdownLine extends HBox {
    private final ContextMenu menu;
    private final Runnable only;

    /**
     * Shows a line.
     *
     * @param spoken the line as a sentence
     * @param menu what can be asked for about it
     * @param only what a click asks for
     */
    BreakdownLine(
            Ranking.Line line, Formats formats, String spoken, ContextMenu menu, Runnable only) {
        this.menu = menu;
        this.only = only;
        getStyleClass().add("breakdown-line");
        setAlignment(Pos.CENTER_LEFT);
        var name = new Label(line.label());
        name.getStyleClass().add("breakdown-name");
        name.setMaxWidth(Double.MAX_VALUE);
        var bar = new Region();
        bar.getStyleClass().add("breakdown-bar");
        var cell = new StackPane(bar, name);
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
        Tooltip.install(this, new Tooltip(spoken));
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spoken);
        setOnMouseClicked(this::click);
        setOnContextMenuRequested(request -> {
            request.consume();
            requestFocus();
            menu.show(this, request.getScreenX(), request.getScreenY());
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void click(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            only.run();
        }
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            key.consume();
            menu.show(this, Side.BOTTOM, 0, 0);
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            only.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private static Label number(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
