package dev.footfall.admin.ui.chart;

import dev.footfall.admin.ui.chart.scale.Plot;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The box beside the crosshair. */
final class ChartTooltip extends VBox {
    private static final double GAP = 12;

    ChartTooltip() {
        getStyleClass().add("chart-tooltip");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    void show(ChartNote note) {
        var title = new Label(note.title());
        title.getStyleClass().add("chart-tooltip-title");
        getChildren().setAll(title);
        note.lines().forEach(line -> getChildren().add(line(line)));
        if (!note.remark().isEmpty()) {
            var remark = new Label(note.remark());
            remark.getStyleClass().add("chart-tooltip-remark");
            getChildren().add(remark);
        }
        setVisible(true);
    }

    private static Node line(ChartNote.Line line) {
        var label = new Label(line.label(), swatch(line.mark()));
        label.getStyleClass().add("chart-tooltip-label");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var value = new Label(line.value());
        value.getStyleClass().add("chart-tooltip-value");
        var row = new HBox(label, space, value);
        row.getStyleClass().add("chart-tooltip-line");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node swatch(ChartNote.Mark mark) {
        return Swatch.of(mark);
    }

    /** Right of the crosshair, or left of it past the middle. */
    void placeBeside(double x, Plot plot) {
        applyCss();
        double width = prefWidth(-1);
        double height = prefHeight(width);
        boolean flip = x > plot.left() + plot.width() / 2;
        double left = flip ? x - GAP - width : x + GAP;
        resizeRelocate(Math.rint(left), Math.rint(plot.top() + GAP / 2), width, height);
    }
}
