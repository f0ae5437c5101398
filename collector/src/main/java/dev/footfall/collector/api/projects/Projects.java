package dev.footfall.collector.api.projects;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.collector.api.change.Done;
import dev.footfall.collector.api.change.Settled;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import dev.footfall.collector.store.catalog.manage.ProjectEdits;
import dev.footfall.model.site.Project;
import dev.footfall.model.site.ProjectInput;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Projects over HTTP. Safe for use by many threads. */
public final class Projects {
    private static final String ID = "id";
    private static final String THING = "project";
    private static final Comparator<ProjectEntry> BY_NAME =
            Comparator.comparing((ProjectEntry project) -> project.name().toLowerCase(Locale.ROOT))
                    .thenComparing(ProjectEntry::id);

    private final Catalog catalog;
    private final ProjectEdits edits;

    public Projects(Catalog catalog, ProjectEdits edits) {
        this.catalog = catalog;
        this.edits = edits;
    }

    /** All of them. */
    public Reply list(Asked asked) {
        return Reply.rows(
                Project.class,
                catalog.contents().projects().values().stream()
                        .sorted(BY_NAME)
                        .map(Projects::shown)
                        .toList());
    }

    /** The one in the path. */
    public Reply one(Asked asked) {
        var project = catalog.contents().projects().get(asked.segment(ID));
        if (project == null) {
            throw Settled.missing(THING);
        }
        return Reply.of(shown(project));
    }

    public CompletableFuture<Done> create(Asked asked, ProjectInput input) {
        return edits.add(wish(input))
                .thenApply(outcome -> Done.created(Settled.of(outcome, THING, Projects::shown)));
    }

    public CompletableFuture<Done> update(Asked asked, ProjectInput input) {
        return edits.update(asked.segment(ID), wish(input))
                .thenApply(outcome -> Done.changed(Settled.of(outcome, THING, Projects::shown)));
    }

    /** Its pixels go with it; its sources belong to none from then on. */
    public CompletableFuture<Done> delete(Asked asked) {
        return edits.delete(asked.segment(ID))
                .thenApply(outcome -> Settled.of(outcome, THING, _ -> Done.SILENTLY));
    }

    private static ProjectEdits.Wish wish(ProjectInput input) {
        return new ProjectEdits.Wish(input.name(), input.slug(), input.version());
    }

    private static Project shown(ProjectEntry entry) {
        return new Project(
                entry.id(), entry.name(), entry.slug(), entry.createdAt(), entry.version());
    }
}
