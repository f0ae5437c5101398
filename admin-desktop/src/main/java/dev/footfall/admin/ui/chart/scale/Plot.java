package dev.footfall.admin.ui.chart.scale;

/**
 * Where things go: the inner rectangle of the chart, in pixels.
 *
 * @param count how many points share its width
 */
public record Plot(double left, double top, double width, double height, int count, YScale scale) {
    static final double MARGIN_TOP = 14;
    public static final double MARGIN_RIGHT = 14;
    static final double MARGIN_BOTTOM = 26;
    static final double MARGIN_LEFT = 46;

    private static final double BAR_PART = 0.6;
    private static final double BAR_MIN = 1;
    private static final double BAR_MAX = 14;

    public static Plot inside(double width, double height, int count, YScale scale) {
        return new Plot(
                MARGIN_LEFT,
                MARGIN_TOP,
                Math.max(0, width - MARGIN_LEFT - MARGIN_RIGHT),
                Math.max(0, height - MARGIN_TOP - MARGIN_BOTTOM),
                count,
                scale);
    }

    public double bottom() {
        return top + height;
    }

    public double right() {
        return left + width;
    }

    private double stepWidth() {
        return count > 1 ? width / (count - 1) : width;
    }

    public double x(int index) {
        return count > 1 ? left + index * stepWidth() : left + width / 2;
    }

    public double y(long value) {
        return bottom() - height * value / scale.top();
    }

    /** The point nearest to a place, whether or not it is inside. */
    public int nearest(double x) {
        if (count < 2) {
            return 0;
        }
        long index = Math.round((x - left) / stepWidth());
        return (int) Math.clamp(index, 0L, count - 1L);
    }

    public double barWidth() {
        return Math.clamp(stepWidth() * BAR_PART, BAR_MIN, BAR_MAX);
    }
}
