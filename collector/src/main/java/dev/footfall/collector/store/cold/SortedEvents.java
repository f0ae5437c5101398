package dev.footfall.collector.store.cold;

import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Events in the order in which files hold them, handed out one by one. Confined to a thread. */
public interface SortedEvents {
    /**
     * By day, so that each day's file is written in one go; then by source and time, so that a
     * question about one site reads few row groups.
     */
    Comparator<StoredEvent> ORDER =
            Comparator.<StoredEvent>comparingLong(event -> Days.of(event.event().receivedMs()))
                    .thenComparing(event -> event.event().source())
                    .thenComparingLong(event -> event.event().receivedMs())
                    .thenComparingLong(StoredEvent::seq);

    /** The next event, or null after the last. */
    @Nullable StoredEvent next() throws IOException;
}
