package dev.footfall.collector.api.pixels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.collector.api.change.Done;
import dev.footfall.collector.api.change.Settled;
import dev.footfall.collector.http.json.StrictJson;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.entry.PixelEntry;
import dev.footfall.collector.store.catalog.manage.PixelEdits;
import dev.footfall.model.site.Pixel;
import dev.footfall.model.site.PixelInput;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Pixels over HTTP. Safe for use by many threads. */
public final class Pixels {
    private static final String ID = "id";
    private static final String THING = "pixel";
    private static final Comparator<PixelEntry> BY_NAME =
            Comparator.comparing((PixelEntry pixel) -> pixel.name().toLowerCase(Locale.ROOT))
                    .thenComparing(PixelEntry::id);

    private final Catalog catalog;
    private final PixelEdits edits;
    private final ObjectReader metadata;

    public Pixels(Catalog catalog, PixelEdits edits, JsonMapper mapper) {
        this.catalog = catalog;
        this.edits = edits;
        this.metadata = mapper.readerFor(new TypeReference<Map<String, String>>() {});
    }

    /** All of them. */
    public Reply list(Asked asked) {
        return list(_ -> true);
    }

    /** Those of the project in the path; none where there is no such project. */
    public Reply ofProject(Asked asked) {
        var project = asked.segment(ID);
        return list(pixel -> pixel.projectId().equals(project));
    }

    private Reply list(Predicate<PixelEntry> wanted) {
        return Reply.rows(
                Pixel.class,
                catalog.contents().pixels().values().stream()
                        .filter(wanted)
                        .sorted(BY_NAME)
                        .map(this::shown)
                        .toList());
    }

    /** The one in the path. */
    public Reply one(Asked asked) {
        var pixel = catalog.contents().pixels().get(asked.segment(ID));
        if (pixel == null) {
            throw Settled.missing(THING);
        }
        return Reply.of(shown(pixel));
    }

    /** One more in the project of the path. */
    public CompletableFuture<Done> create(Asked asked, PixelInput input) {
        return edits.add(asked.segment(ID), wish(input))
                .thenApply(outcome -> Done.created(Settled.of(outcome, "project", this::shown)));
    }

    public CompletableFuture<Done> update(Asked asked, PixelInput input) {
        return edits.update(asked.segment(ID), wish(input))
                .thenApply(outcome -> Done.changed(Settled.of(outcome, THING, this::shown)));
    }

    public CompletableFuture<Done> delete(Asked asked) {
        return edits.delete(asked.segment(ID))
                .thenApply(outcome -> Settled.of(outcome, THING, _ -> Done.SILENTLY));
    }

    private static PixelEdits.Wish wish(PixelInput input) {
        var entries = StrictJson.texts(input.metadata());
        if (entries == null) {
            throw Refusal.badBody("metadata holds texts only.", null);
        }
        return new PixelEdits.Wish(input.name(), input.eventName(), entries, input.version());
    }

    private Pixel shown(PixelEntry entry) {
        return new Pixel(
                entry.id(),
                entry.projectId(),
                entry.name(),
                entry.eventName(),
                entries(entry.metadataJson()),
                entry.createdAt(),
                entry.lastHit(),
                entry.version());
    }

    private Map<String, String> entries(@Nullable String json) {
        try {
            return json == null ? Map.of() : metadata.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the catalogue holds what it did not write", e);
        }
    }
}
