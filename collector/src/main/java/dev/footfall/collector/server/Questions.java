package dev.footfall.collector.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.api.answer.DataVersion;
import dev.footfall.collector.api.live.Broadcast;
import dev.footfall.collector.api.live.RealtimeDoor;
import dev.footfall.collector.api.occurrence.EventDesk;
import dev.footfall.collector.api.occurrence.ExceptionDesk;
import dev.footfall.collector.api.occurrence.ReleaseDesk;
import dev.footfall.collector.api.occurrence.TraceDesk;
import dev.footfall.collector.api.stats.StatsDesk;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.query.events.NamedEvents;
import dev.footfall.collector.query.exceptions.ExceptionGroups;
import dev.footfall.collector.query.exceptions.GroupDetails;
import dev.footfall.collector.query.live.LiveView;
import dev.footfall.collector.query.releases.Releases;
import dev.footfall.collector.query.sessions.Sessions;
import dev.footfall.collector.query.stats.Statistics;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.triage.TriageRows;
import java.time.Clock;

/**
 * What administrators may ask of events, wired.
 *
 * @param version of answers about a span whose end is given: the others depend on the time
 * @param versionOfGroups the same of answers that say how groups of exceptions stand
 */
record Questions(
        DataVersion version,
        DataVersion versionOfGroups,
        StatsDesk stats,
        EventDesk events,
        ExceptionDesk exceptions,
        TraceDesk traces,
        ReleaseDesk releases,
        RealtimeDoor realtime,
        Broadcast broadcast) {
    /** As many desktops as look at one collector, and more. */
    private static final int MOST_LISTENERS = 50;

    /** What is written to the wire. */
    record Wire(JsonMapper mapper, Answers answers) {}

    /**
     * Wires them.
     *
     * @param warehouse whom callers ask, which may turn them away
     * @param always who never does, for the one question that all listeners share
     */
    static Questions over(
            Warehouse warehouse, Warehouse always, Catalog catalog, Wire wire, Clock clock) {
        var broadcast =
                new Broadcast(new LiveView(always, clock), wire.mapper(), clock, MOST_LISTENERS);
        DataVersion version =
                asked -> asked.text("to").map(_ -> warehouse.version() + "-" + catalog.version());
        return new Questions(
                version,
                asked -> version.now(asked).map(now -> now + "-" + endedMutes(catalog, clock)),
                new StatsDesk(new Statistics(warehouse, catalog::contents, clock)),
                new EventDesk(new NamedEvents(warehouse, catalog::contents, clock)),
                new ExceptionDesk(
                        new ExceptionGroups(warehouse, catalog::contents, clock),
                        new GroupDetails(warehouse, catalog::contents, clock)),
                new TraceDesk(new Sessions(warehouse, clock)),
                new ReleaseDesk(new Releases(warehouse, catalog::contents, clock)),
                new RealtimeDoor(new LiveView(warehouse, clock), broadcast, wire.answers(), clock),
                broadcast);
    }

    private static long endedMutes(Catalog catalog, Clock clock) {
        return catalog.ask(connection -> TriageRows.endedMutes(connection, clock.instant()));
    }
}
