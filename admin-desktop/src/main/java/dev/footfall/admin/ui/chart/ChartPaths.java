package dev.footfall.admin.ui.chart;

import dev.footfall.admin.ui.chart.scale.ChartData;
import dev.footfall.admin.ui.chart.scale.Plot;
import dev.footfall.admin.ui.chart.scale.Thinning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/** Turns numbers into outlines. */
final class ChartPaths {
    private static final double TALLEST_BAR = 0.35;
    private static final double SHORTEST_BAR = 2;

    private final ChartData data;
    private final Plot plot;

    ChartPaths(ChartData data, Plot plot) {
        this.data = data;
        this.plot = plot;
    }

    private long value(int index) {
        return data.points().get(index).value();
    }

    private long previous(int index) {
        return data.points().get(index).previous();
    }

    List<PathElement> previousLine() {
        return line(0, plot.count() - 1, this::previous);
    }

    /** The line between the first and the last whole step. */
    List<PathElement> line() {
        return line(firstWhole(), lastWhole(), this::value);
    }

    /** The two ends that lead to steps of which only a part was counted. */
    List<PathElement> partialEnds() {
        var ends = new ArrayList<PathElement>();
        if (firstWhole() > 0) {
            ends.addAll(line(0, firstWhole(), this::value));
        }
        if (lastWhole() < plot.count() - 1) {
            ends.addAll(line(lastWhole(), plot.count() - 1, this::value));
        }
        return ends;
    }

    List<PathElement> area() {
        var outline = line(0, plot.count() - 1, this::value);
        if (outline.isEmpty()) {
            return outline;
        }
        outline.add(new LineTo(plot.x(plot.count() - 1), plot.bottom()));
        outline.add(new LineTo(plot.x(0), plot.bottom()));
        outline.add(new ClosePath());
        return outline;
    }

    private int firstWhole() {
        return plot.count() > 1 && data.isPartial(0) ? 1 : 0;
    }

    private int lastWhole() {
        int last = plot.count() - 1;
        return last > firstWhole() && data.isPartial(last) ? last - 1 : last;
    }

    private List<PathElement> line(int from, int to, IntToLongFunction value) {
        var elements = new ArrayList<PathElement>();
        if (to <= from) {
            return elements;
        }
        int count = to - from + 1;
        for (int kept :
                Thinning.keep(count, (int) plot.width(), i -> value.applyAsLong(from + i))) {
            double x = plot.x(from + kept);
            double y = plot.y(value.applyAsLong(from + kept));
            elements.add(elements.isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
        }
        return elements;
    }

    /** Bars on a scale of their own, for errors are rare next to visits. */
    List<PathElement> exceptionBars() {
        var elements = new ArrayList<PathElement>();
        long most = data.mostExceptions();
        for (int i = 0; i < plot.count(); i++) {
            long exceptions = data.points().get(i).exceptions();
            if (exceptions > 0) {
                double part = (double) exceptions / most * TALLEST_BAR;
                bar(elements, plot.x(i), Math.max(SHORTEST_BAR, part * plot.height()));
            }
        }
        return elements;
    }

    private void bar(List<PathElement> elements, double middle, double height) {
        double left = Math.max(plot.left(), middle - plot.barWidth() / 2);
        double right = Math.min(plot.right(), middle + plot.barWidth() / 2);
        elements.add(new MoveTo(left, plot.bottom()));
        elements.add(new LineTo(left, plot.bottom() - height));
        elements.add(new LineTo(right, plot.bottom() - height));
        elements.add(new LineTo(right, plot.bottom()));
        elements.add(new ClosePath());
    }

    List<PathElement> grid() {
        var elements = new ArrayList<PathElement>();
        plot.scale()
                .values()
                .forEach(value -> {
                    // Half a pixel keeps the hairline one pixel wide.
                    double y = Math.floor(plot.y(value)) + 0.5;
                    elements.add(new MoveTo(plot.left(), y));
                    elements.add(new LineTo(plot.right(), y));
                });
        return elements;
    }
}
