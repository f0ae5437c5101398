package dev.footfall.admin.ui.chart;

import java.util.List;

/**
 * What the tooltip says about one step.
 *
 * @param title the time
 * @param lines most important first
 * @param remark what to keep in mind, such as an unfinished step; empty for nothing
 */
public record ChartNote(String title, List<Line> lines, String remark) {
    public ChartNote {
        lines = List.copyOf(lines);
    }

    /** Which mark of the chart a line speaks of. */
    public enum Mark {
        CURRENT,
        PREVIOUS,
        EXCEPTIONS,
        NONE
    }

    /** A number and its name. */
    public record Line(Mark mark, String label, String value) {}

    /** The same as one sentence, for a screen reader. */
    public String spoken() {
        var text = new StringBuilder(title);
        lines.forEach(
                line -> text.append(", ").append(line.label()).append(' ').append(line.value()));
        return remark.isEmpty() ? text.toString() : text.append(", ").append(remark).toString();
    }
}
