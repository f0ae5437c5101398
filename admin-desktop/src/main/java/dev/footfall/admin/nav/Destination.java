package dev.footfall.admin.nav;

import dev.footfall.admin.client.CollectorAddress;

/** Where the window can be. */
public sealed interface Destination {
    /**
     * Choosing a collector.
     *
     * @param typed what stands in the field at first
     */
    record Connect(String typed) implements Destination {}

    /** The dashboard of a collector. */
    record Dashboard(CollectorAddress collector) implements Destination {}
}
