package dev.footfall.admin.ui.chart;

import dev.footfall.admin.ui.chart.scale.ChartPoint;
import dev.footfall.admin.ui.chart.scale.Plot;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** Marks the step that is pointed at. */
final class Crosshair extends Group {
    private static final double DOT = 4;

    private final Line line = new Line();
    private final Circle current = new Circle(DOT);
    private final Circle previous = new Circle(DOT - 1);

    Crosshair() {
        line.getStyleClass().add("chart-crosshair");
        current.getStyleClass().add("chart-marker");
        previous.getStyleClass().add("chart-marker-previous");
        getChildren().addAll(line, previous, current);
        setVisible(false);
    }

    void show(Plot plot, double x, ChartPoint point, boolean comparing) {
        line.setStartX(Math.floor(x) + 0.5);
        line.setEndX(Math.floor(x) + 0.5);
        line.setStartY(plot.top());
        line.setEndY(plot.bottom());
        current.setCenterX(x);
        current.setCenterY(plot.y(point.value()));
        previous.setCenterX(x);
        previous.setCenterY(plot.y(point.previous()));
        previous.setVisible(comparing);
        setVisible(true);
    }
}
