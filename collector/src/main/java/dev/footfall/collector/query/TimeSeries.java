package dev.footfall.collector.query;

import dev.footfall.model.report.TimeSeriesPoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cuts a period into steps, each counted, none left out. */
final class TimeSeries {
    private final Question question = Question.load("time_series");

    /** One point for each step of the period, oldest first; the first and last may be partial. */
    List<TimeSeriesPoint> of(Connection connection, Period period) throws SQLException {
        return points(connection, period, 0);
    }

    /**
     * The period before, cut where this one is cut, so that the points of both compare by index;
     * the timestamps are those of the period before.
     */
    List<TimeSeriesPoint> previous(Connection connection, Period period) throws SQLException {
        return points(connection, period, period.lengthMs());
    }

    private List<TimeSeriesPoint> points(Connection connection, Period period, long shiftMs)
            throws SQLException {
        var values =
                Map.of(
                        "from",
                        period.fromMs() - shiftMs,
                        "until",
                        period.toMs() - shiftMs,
                        "shift",
                        shiftMs,
                        "first",
                        period.stepOf(period.fromMs()),
                        "step",
                        period.stepMs());
        var counted =
                question
                        .ask(
                                connection,
                                values,
                                row ->
                                        new TimeSeriesPoint(
                                                row.getLong("timestamp_ms"),
                                                row.getLong("visitors"),
                                                row.getLong("pageviews"),
                                                row.getLong("events"),
                                                row.getLong("exceptions")))
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        TimeSeriesPoint::timestampMs, Function.identity()));
        var points = new ArrayList<TimeSeriesPoint>();
        for (long at = period.stepOf(period.fromMs()); at < period.toMs(); at += period.stepMs()) {
            long timestamp = at - shiftMs;
            points.add(counted.getOrDefault(timestamp, new TimeSeriesPoint(timestamp, 0, 0, 0, 0)));
        }
        return points;
    }
}
