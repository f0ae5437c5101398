package dev.footfall.collector.store;

import dev.footfall.collector.store.Warehouse.Detail;
import java.util.List;

/** Some of the events of a snapshot, divided in those that are counted already and the others. */
public sealed interface Part {
    /**
     * What files hold of some days, all of it counted.
     *
     * @param days whole ones, of those that are said to be counted
     */
    record Days(List<TimeSpan> days) implements Part {
        public Days {
            days = List.copyOf(days);
        }
    }

    /** All that files hold of some spans, also outside of the snapshot's, none of it counted. */
    record Filed(List<TimeSpan> spans) implements Part {
        public Filed {
            spans = List.copyOf(spans);
        }
    }

    /** Everything since a time, milliseconds since the epoch, none of it counted. */
    record Since(long fromMs) implements Part {}

    /**
     * Everything in some spans but what files hold of others. Counted is only what lies in memory,
     * where counts of all sources together are enough.
     *
     * @param known of these whoever asks knows already what files hold
     */
    record Rest(List<TimeSpan> spans, List<TimeSpan> known, Detail detail) implements Part {
        public Rest {
            spans = List.copyOf(spans);
            known = List.copyOf(known);
        }
    }
}
