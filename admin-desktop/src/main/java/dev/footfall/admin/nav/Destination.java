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

    /**
     * On the way into a collector: signing in, where that is needed.
     *
     * @param ended whether a session there has just come to its end
     */
    record SignIn(CollectorAddress collector, boolean ended) implements Destination {}

    /** Inside a collector that has let one in. */
    sealed interface Inside extends Destination {
        CollectorAddress collector();
    }

    /** The dashboard of a collector. */
    record Dashboard(CollectorAddress collector) implements Inside {}

    /** The access tokens of a collector, for scripts. */
    record Tokens(CollectorAddress collector) implements Inside {}
}
