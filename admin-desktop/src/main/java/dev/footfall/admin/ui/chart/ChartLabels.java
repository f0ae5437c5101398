package dev.footfall.admin.ui.chart;

import dev.footfall.admin.format.Formats;
import dev.footfall.admin.ui.chart.scale.Plot;
import dev.footfall.admin.ui.chart.scale.TimeAxis;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.text.Text;

/** The numbers left of the plot and the times below it. */
final class ChartLabels extends Group {
    private static final double GAP = 8;

    private final Formats formats;

    ChartLabels(Formats formats) {
        this.formats = formats;
    }

    void draw(List<TimeAxis.Mark> marks, Plot plot) {
        getChildren().clear();
        plot.scale().values().forEach(value -> left(formats.compact(value), plot, plot.y(value)));
        marks.forEach(mark -> below(mark, plot));
    }

    private void left(String text, Plot plot, double y) {
        var label = label(text);
        label.setTextOrigin(VPos.CENTER);
        label.setX(Math.rint(plot.left() - GAP - width(label)));
        label.setY(y);
    }

    /** Centred under its step, but never beyond the ends of the plot. */
    private void below(TimeAxis.Mark mark, Plot plot) {
        var label = label(mark.label());
        double width = width(label);
        double most = plot.right() + Plot.MARGIN_RIGHT - width;
        double x = Math.clamp(plot.x(mark.index()) - width / 2, 0, Math.max(0, most));
        label.setTextOrigin(VPos.TOP);
        label.setX(Math.rint(x));
        label.setY(plot.bottom() + GAP);
    }

    private Text label(String text) {
        var label = new Text(text);
        label.getStyleClass().add("chart-label");
        getChildren().add(label);
        label.applyCss();
        return label;
    }

    private static double width(Text label) {
        return label.getLayoutBounds().getWidth();
    }
}
