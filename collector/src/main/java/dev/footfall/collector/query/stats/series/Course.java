package dev.footfall.collector.query.stats.series;

import dev.footfall.model.report.TimeSeriesPoint;
import java.util.List;

/**
 * A period step by step.
 *
 * @param points oldest first, none left out
 */
public record Course(Counts total, List<TimeSeriesPoint> points) {
    public Course {
        points = List.copyOf(points);
    }
}
