package dev.footfall.collector.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.api.instance.Identity;
import dev.footfall.collector.api.pixels.Pixels;
import dev.footfall.collector.api.projects.Projects;
import dev.footfall.collector.api.sources.Sources;
import dev.footfall.collector.api.triage.TriageDesk;
import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.manage.PixelEdits;
import dev.footfall.collector.store.catalog.manage.ProjectEdits;
import dev.footfall.collector.store.catalog.manage.SourceEdits;
import dev.footfall.collector.store.catalog.manage.Ulids;
import dev.footfall.collector.store.catalog.triage.Triages;
import dev.footfall.model.instance.Instance;
import java.security.SecureRandom;
import java.time.Clock;

/** What administrators may ask and change besides statistics, wired. */
record Api(
        Catalog catalog,
        Projects projects,
        Sources sources,
        Pixels pixels,
        TriageDesk triage,
        Identity identity) {
    static Api over(Catalog catalog, CollectorConfig config, JsonMapper mapper, Clock clock) {
        var ids = new Ulids(clock, new SecureRandom());
        return new Api(
                catalog,
                new Projects(catalog, new ProjectEdits(catalog, clock, ids)),
                new Sources(catalog, new SourceEdits(catalog)),
                new Pixels(catalog, new PixelEdits(catalog, clock, ids), mapper),
                new TriageDesk(catalog, new Triages(catalog, clock), clock),
                new Identity(instance(config)));
    }

    private static Instance instance(CollectorConfig config) {
        var storage = config.storage();
        var limits = config.ratelimit();
        return new Instance(
                Version.number(),
                storage.retention().toDays(),
                storage.hotWindow().toHours(),
                config.privacy().honorDnt(),
                limits.enabled(),
                limits.tracking().perMinute(),
                limits.unauthenticated().perMinute(),
                storage.maxAutoSources());
    }
}
