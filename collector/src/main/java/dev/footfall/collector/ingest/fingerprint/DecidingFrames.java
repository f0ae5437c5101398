package dev.footfall.collector.ingest.fingerprint;

import dev.footfall.collector.ingest.fingerprint.frame.Frame;
import dev.footfall.collector.ingest.fingerprint.frame.Origin;
import dev.footfall.collector.ingest.fingerprint.stack.Section;
import dev.footfall.collector.ingest.fingerprint.text.Pipeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses of a stack the frames that decide. */
final class DecidingFrames {
    private static final int MOST = 5;
    private static final int MOST_OF_A_CHAINED_ERROR = 3;

    private DecidingFrames() {}

    /**
     * The frames that decide, the innermost first.
     *
     * @param overflow the stack is full of one recursion, cut at a depth that says nothing
     */
    static List<Frame> of(List<Section> sections, String type, boolean overflow) {
        var chosen = new ArrayList<Frame>();
        best(sections)
                .ifPresent(origin -> {
                    int most = sections.size() > 1 ? MOST_OF_A_CHAINED_ERROR : MOST;
                    for (var section : sections) {
                        var frames = owned(section.frames(), origin, type);
                        chosen.addAll(overflow ? recursive(frames) : distinct(frames, most));
                    }
                });
        return chosen;
    }

    /** Application code decides; where there is none, the code that is nearest to it. */
    private static Optional<Origin> best(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.frames().stream())
                .map(Frame::origin)
                .min(Comparator.naturalOrder());
    }

    /** Without awaiting callers, which not every engine prints, and the error's own constructor. */
    private static List<Frame> owned(List<Frame> all, Origin origin, String type) {
        var frames = all.stream().filter(frame -> frame.origin() == origin).toList();
        var called = frames.stream().filter(frame -> !frame.asynchronous()).toList();
        var kept = called.isEmpty() ? frames : called;
        var constructor = Pipeline.NAME.apply(type);
        int first = 0;
        while (first < kept.size() - 1 && kept.get(first).function().equals(constructor)) {
            first++;
        }
        return kept.subList(first, kept.size());
    }

    /** A recursion decides once, however deep it went. */
    private static List<Frame> distinct(List<Frame> frames, int most) {
        var byIdentity = new LinkedHashMap<String, Frame>();
        for (var frame : frames) {
            if (byIdentity.size() == most) {
                break;
            }
            byIdentity.putIfAbsent(frame.identity(), frame);
        }
        return List.copyOf(byIdentity.values());
    }

    /** A function below the recursion may be on the stack twice as well, but not as often. */
    private static boolean partOfRecursion(@Nullable Integer calls, int deepest) {
        return calls != null && calls > 1 && calls * 4 >= deepest;
    }

    /** The functions that call each other, in an order that does not tell where it overflowed. */
    private static List<Frame> recursive(List<Frame> frames) {
        Map<String, Integer> calls = new HashMap<>();
        frames.forEach(frame -> calls.merge(frame.identity(), 1, Integer::sum));
        int deepest = calls.values().stream().max(Comparator.naturalOrder()).orElse(0);
        var repeated =
                frames.stream()
                        .filter(frame -> partOfRecursion(calls.get(frame.identity()), deepest))
                        .toList();
        var sorted = new ArrayList<>(distinct(repeated.isEmpty() ? frames : repeated, MOST));
        sorted.sort(Comparator.comparing(Frame::identity));
        return sorted;
    }
}
