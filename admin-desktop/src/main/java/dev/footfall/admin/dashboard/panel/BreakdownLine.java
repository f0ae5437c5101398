package dev.footfall.admin.dashboard.panel;

import dev.footfall.admin.dashboard.report.Ranking;
import dev.footfall.admin.format.Formats;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One value of a breakdown: a bar behind its name, its share and its count. */
final class BreakdownLine extends HBox {
    BreakdownLine(Ranking.Line line, Formats formats, String spoken) {
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
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken);
    }

    private static Label number(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
