package dev.footfall.admin.ui.chart.scale;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a chart shows.
 *
 * @param points oldest first, {@code step} apart
 * @param from where counting began; the first step may have begun before
 * @param to where counting ended; the last step may end after
 */
public record ChartData(List<ChartPoint> points, Duration step, Instant from, Instant to) {
    public static final ChartData NONE =
            new ChartData(List.of(), Duration.ofHours(1), Instant.EPOCH, Instant.EPOCH);

    public ChartData {
        points = List.copyOf(points);
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /**
     * Whether the period covers only a part of this step, so that its number will look too small.
     */
    public boolean isPartial(int index) {
        var start = points.get(index).start();
        return start.isBefore(from) || start.plus(step).isAfter(to);
    }

    public long mostExceptions() {
        return points.stream().mapToLong(ChartPoint::exceptions).max().orElse(0);
    }

    public long most(boolean withPrevious) {
        return points.stream()
                .mapToLong(p -> withPrevious ? Math.max(p.value(), p.previous()) : p.value())
                .max()
                .orElse(0);
    }
}
