package dev.footfall.admin.ui.chart;

import dev.footfall.admin.ui.chart.scale.ChartData;
import dev.footfall.admin.ui.chart.scale.Plot;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** The drawn parts, back to front; the style sheet gives them their colours. */
final class ChartLayers extends Group {
    private static final double DOT = 3.5;

    private final Path grid = path("chart-grid");
    private final Path exceptions = path("chart-exceptions");
    private final Path previous = path("chart-previous");
    private final Path area = path("chart-area");
    private final Path line = path("chart-line");
    private final Path partial = path("chart-partial");
    private final Circle only = new Circle(DOT);

    ChartLayers() {
        only.getStyleClass().add("chart-marker");
        getChildren().addAll(grid, exceptions, area, previous, line, partial, only);
    }

    private static Path path(String styleClass) {
        var path = new Path();
        path.getStyleClass().setAll(styleClass);
        return path;
    }

    void draw(ChartData data, Plot plot, boolean comparing) {
        var paths = new ChartPaths(data, plot);
        grid.getElements().setAll(paths.grid());
        exceptions.getElements().setAll(paths.exceptionBars());
        area.getElements().setAll(paths.area());
        line.getElements().setAll(paths.line());
        partial.getElements().setAll(paths.partialEnds());
        previous.getElements().setAll(comparing ? paths.previousLine() : List.<PathElement>of());
        only.setVisible(plot.count() == 1);
        if (plot.count() == 1) {
            only.setCenterX(plot.x(0));
            only.setCenterY(plot.y(data.points().getFirst().value()));
        }
    }
}
