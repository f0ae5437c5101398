package dev.footfall.admin.dashboard.report;

import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.ui.chart.ChartNote;
import dev.footfall.admin.ui.chart.ChartNote.Line;
import dev.footfall.admin.ui.chart.ChartNote.Mark;
import dev.footfall.admin.ui.chart.scale.ChartData;
import dev.footfall.admin.ui.chart.scale.ChartPoint;
import dev.footfall.model.report.TimeSeriesPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The course of one metric over the period of a report, and what is said about each step. */
public final class Trend {
    private final Report report;
    private final Metric metric;
    private final ChartData data;

    public Trend(Report report, Metric metric) {
        this.report = report;
        this.metric = metric;
        this.data = chartData(report, metric);
    }

    public ChartData data() {
        return data;
    }

    public boolean hasExceptions() {
        return series().stream().anyMatch(point -> point.exceptions() > 0);
    }

    private List<TimeSeriesPoint> series() {
        return report.data().timeseries();
    }

    private static ChartData chartData(Report report, Metric metric) {
        var series = report.data().timeseries();
        var points =
                IntStream.range(0, series.size())
                        .mapToObj(index -> point(report, metric, index))
                        .toList();
        return new ChartData(points, step(series), report.period().from(), report.period().to());
    }

    private static ChartPoint point(Report report, Metric metric, int index) {
        var point = report.data().timeseries().get(index);
        var before = report.data().previousTimeseries();
        long previous = index < before.size() ? metric.of(before.get(index)) : 0;
        return new ChartPoint(
                Instant.ofEpochMilli(point.timestampMs()),
                metric.of(point),
                previous,
                point.exceptions());
    }

    /** The collector may answer in wider steps than it was asked for, so the series tells. */
    private static Duration step(List<TimeSeriesPoint> series) {
        return series.size() < 2
                ? Duration.ofHours(1)
                : Duration.ofMillis(series.get(1).timestampMs() - series.get(0).timestampMs());
    }

    /** What the tooltip says about a step. */
    public ChartNote note(int index, boolean comparing, Messages messages, Formats formats) {
        var point = series().get(index);
        var companion = metric.companion();
        var shown = data.points().get(index);
        var lines = new ArrayList<Line>();
        lines.add(line(Mark.CURRENT, messages.text(metric.labelKey()), shown.value(), formats));
        if (comparing) {
            var label = messages.text("chart.previous");
            lines.add(line(Mark.PREVIOUS, label, shown.previous(), formats));
        }
        if (shown.exceptions() > 0) {
            var label = messages.text("chart.exceptions");
            lines.add(line(Mark.EXCEPTIONS, label, shown.exceptions(), formats));
        }
        lines.add(
                line(Mark.NONE, messages.text(companion.labelKey()), companion.of(point), formats));
        return new ChartNote(time(shown.start(), formats), lines, remark(index, messages, formats));
    }

    private static Line line(Mark mark, String label, long number, Formats formats) {
        return new Line(mark, label, formats.thousands(number));
    }

    private String time(Instant start, Formats formats) {
        boolean withinDay = data.step().compareTo(Duration.ofDays(1)) < 0;
        return withinDay ? formats.dateTime(start) : formats.date(start);
    }

    private String remark(int index, Messages messages, Formats formats) {
        if (!data.isPartial(index)) {
            return "";
        }
        boolean unfinished = data.points().get(index).start().plus(data.step()).isAfter(data.to());
        return unfinished
                ? messages.text("chart.until", formats.clock(data.to()))
                : messages.text("chart.since", formats.clock(data.from()));
    }
}
