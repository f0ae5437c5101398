package dev.footfall.collector.store.cold;

import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Events in the order in which files hold them, handed out one by one. Confined to a thread. */
public interface SortedEvents {
    /** The order of files. */
    Comparator<StoredEvent> ORDER = Comparator.comparing(Place::of);

    /** The next event, or null after the last. */
    @Nullable StoredEvent next() throws IOException;
}
