package dev.footfall.collector.store.catalog.manage;

import dev.footfall.collector.store.PositionalSql;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import dev.footfall.collector.store.catalog.entry.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changes of projects. Safe for use by many threads. */
public final class ProjectEdits {
    private static final PositionalSql READ = PositionalSql.of(Catalog.class, "read_projects");
    private static final PositionalSql ADD = PositionalSql.of(Catalog.class, "add_project");
    private static final PositionalSql UPDATE = sql("update_project");
    private static final PositionalSql DELETE = sql("delete_project");
    private static final PositionalSql DELETE_PIXELS = sql("delete_pixels_of_project");
    private static final PositionalSql RELEASE_SOURCES = sql("release_sources_of_project");

    private final Catalog catalog;
    private final Clock clock;
    private final Ulids ids;

    public ProjectEdits(Catalog catalog, Clock clock, Ulids ids) {
        this.catalog = catalog;
        this.clock = clock;
        this.ids = ids;
    }

    private static PositionalSql sql(String name) {
        return PositionalSql.of(ProjectEdits.class, name);
    }

    /**
     * A project as somebody wants it.
     *
     * @param version that he has seen; null: whatever it is
     */
    public record Wish(@Nullable String name, @Nullable String slug, @Nullable Integer version) {
        private @Nullable String fault() {
            var texts = new HashMap<String, @Nullable String>();
            texts.put("name", name);
            texts.put("slug", slug);
            return Naming.tooLong(texts);
        }
    }

    /** Adds one; without a slug it gets that of its name. */
    public CompletableFuture<Outcome<ProjectEntry>> add(Wish wish) {
        var name = Naming.replaced(wish.name(), "");
        var fault = name.isEmpty() ? "A project has a name." : wish.fault();
        if (fault != null) {
            return CompletableFuture.completedFuture(new Outcome.Invalid<>(fault));
        }
        var slug = Naming.replaced(wish.slug(), Naming.slug(name));
        var created = Instant.ofEpochMilli(clock.millis());
        var project = new ProjectEntry(ids.next(), name, slug, created);
        return catalog.edit(connection -> {
            if (isTaken(READ.rows(connection, Rows::project), project)) {
                return new Outcome.Taken<>(name);
            }
            ADD.run(connection, project.id(), name, slug, created.toEpochMilli());
            return new Outcome.Done<>(project);
        });
    }

    private static boolean isTaken(List<ProjectEntry> projects, ProjectEntry wanted) {
        return projects.stream()
                .anyMatch(other ->
                        !other.id().equals(wanted.id())
                                && Naming.isSame(other.name(), wanted.name()));
    }

    /** Changes one; what is blank stays as it is. */
    public CompletableFuture<Outcome<ProjectEntry>> update(String id, Wish wish) {
        var fault = wish.fault();
        return fault != null
                ? CompletableFuture.completedFuture(new Outcome.Invalid<>(fault))
                : catalog.edit(connection -> update(connection, id, wish));
    }

    private static Outcome<ProjectEntry> update(Connection connection, String id, Wish wish)
            throws SQLException {
        var projects = READ.rows(connection, Rows::project);
        var found = find(projects, id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>();
        }
        var before = found.get();
        if (wish.version() != null && wish.version() != before.version()) {
            return new Outcome.Stale<>(before);
        }
        var now =
                new ProjectEntry(
                        id,
                        Naming.replaced(wish.name(), before.name()),
                        Naming.replaced(wish.slug(), before.slug()),
                        before.createdAt(),
                        before.version() + 1);
        if (isTaken(projects, now)) {
            return new Outcome.Taken<>(now.name());
        }
        UPDATE.run(connection, now.name(), now.slug(), now.version(), id);
        return new Outcome.Done<>(now);
    }

    /** Removes one with its pixels; its sources and its events stay. */
    public CompletableFuture<Outcome<ProjectEntry>> delete(String id) {
        return catalog.edit(connection -> {
            var found = find(READ.rows(connection, Rows::project), id);
            if (found.isEmpty()) {
                return new Outcome.Missing<>();
            }
            DELETE_PIXELS.run(connection, id);
            RELEASE_SOURCES.run(connection, id);
            DELETE.run(connection, id);
            return new Outcome.Done<>(found.get());
        });
    }

    private static Optional<ProjectEntry> find(List<ProjectEntry> projects, String id) {
        return projects.stream().filter(project -> project.id().equals(id)).findFirst();
    }
}
