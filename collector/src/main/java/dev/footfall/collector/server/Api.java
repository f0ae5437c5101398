package dev.footfall.collector.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.api.access.AuditDesk;
import dev.footfall.collector.api.access.TokenDesk;
import dev.footfall.collector.api.instance.Identity;
import dev.footfall.collector.api.pixels.Pixels;
import dev.footfall.collector.api.projects.Projects;
import dev.footfall.collector.api.sources.Sources;
import dev.footfall.collector.api.triage.TriageDesk;
import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.audit.AuditLog;
import dev.footfall.collector.store.catalog.manage.PixelEdits;
import dev.footfall.collector.store.catalog.manage.ProjectEdits;
import dev.footfall.collector.store.catalog.manage.SourceEdits;
import dev.footfall.collector.store.catalog.manage.Ulids;
import dev.footfall.collector.store.catalog.token.TokenBook;
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
        TokenDesk tokens,
        AuditDesk audit,
        Identity identity) {
    /** What is kept besides events. */
    record Books(Catalog catalog, TokenBook tokens, AuditLog audit) implements AutoCloseable {
        static Books open(Catalog catalog, CollectorConfig config, Clock clock) {
            var ids = new Ulids(clock, new SecureRandom());
            return new Books(
                    catalog,
                    TokenBook.open(catalog, clock),
                    AuditLog.open(catalog, ids, clock, config.web().admin().auditRetention()));
        }

        @Override
        public void close() {
            audit.close();
        }
    }

    static Api over(Books books, CollectorConfig config, JsonMapper mapper, Clock clock) {
        var catalog = books.catalog();
        var random = new SecureRandom();
        var ids = new Ulids(clock, random);
        return new Api(
                catalog,
                new Projects(catalog, new ProjectEdits(catalog, clock, ids)),
                new Sources(catalog, new SourceEdits(catalog, clock)),
                new Pixels(catalog, new PixelEdits(catalog, clock, ids), mapper),
                new TriageDesk(catalog, new Triages(catalog, clock), clock),
                new TokenDesk(books.tokens(), ids, random, clock),
                new AuditDesk(books.audit()),
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
