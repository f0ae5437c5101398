package dev.footfall.collector.query.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Twenty equal slices of a span, each counted. */
public final class Trend {
    public static final int SLICES = 20;

    private Trend() {}

    /** The counts in order, zeros filled in. */
    public static List<Long> of(Map<Integer, Long> bySlice) {
        var counts = new ArrayList<>(Collections.nCopies(SLICES, 0L));
        bySlice.forEach(counts::set);
        return counts;
    }
}
