package dev.footfall.collector.store.hot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events that a damaged segment does not give back. Safe for use by many threads. */
final class Unreadable {
    private static final Logger LOG = LoggerFactory.getLogger(Unreadable.class);

    private final Map<Long, Set<Long>> bySegment = new ConcurrentSkipListMap<>();

    /** Every reader meets it again, so it is counted once. */
    void add(long segment, long seq) {
        var events =
                bySegment.computeIfAbsent(
                        segment,
                        first -> {
                            LOG.error("Segment {} is damaged: event {} is unreadable", first, seq);
                            return ConcurrentHashMap.newKeySet();
                        });
        events.add(seq);
    }

    /** One line for each damaged segment, and one for each that was set aside. */
    List<String> with(List<String> setAside) {
        var lines = new ArrayList<String>();
        bySegment.forEach((segment, events) ->
                lines.add(
                        "hot segment %d: %,d events are unreadable"
                                .formatted(segment, events.size())));
        setAside.forEach(name -> lines.add("hot/" + name + ": set aside, it cannot be opened"));
        return List.copyOf(lines);
    }
}
