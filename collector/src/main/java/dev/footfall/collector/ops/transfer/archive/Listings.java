package dev.footfall.collector.ops.transfer.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.collector.ingest.Pixel;
import dev.footfall.collector.ops.transfer.row.Remarks;
import dev.footfall.collector.store.catalog.entry.PixelEntry;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import dev.footfall.collector.store.catalog.entry.SourceEntry;
import dev.footfall.model.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an archive knows besides events.
 *
 * @param remarks what of it could not be taken over as it was
 */
public record Listings(
        List<ProjectEntry> projects,
        List<SourceEntry> sources,
        List<PixelEntry> pixels,
        Remarks remarks) {
    private static final String PROJECTS = "projects.json";
    private static final String SOURCES = "sources.json";
    private static final String PIXELS = "pixels.json";

    static Set<Path> files(Path directory) {
        return Set.of(
                directory.resolve(PROJECTS), directory.resolve(SOURCES), directory.resolve(PIXELS));
    }

    static Listings read(Path directory) {
        var remarks = new Remarks();
        return new Listings(
                Listing.read(
                        directory.resolve(PROJECTS),
                        Set.of("id", "name", "slug", "created_at"),
                        remarks,
                        Listings::project),
                Listing.read(
                        directory.resolve(SOURCES),
                        Set.of(
                                "uri",
                                "project_id",
                                "kind",
                                "display_name",
                                "created_at",
                                "first_seen",
                                "last_seen"),
                        remarks,
                        listing -> source(listing, remarks)),
                Listing.read(
                        directory.resolve(PIXELS),
                        Set.of(
                                "id",
                                "project_id",
                                "name",
                                "event_name",
                                "metadata",
                                "created_at",
                                "last_hit"),
                        remarks,
                        Listings::pixel),
                remarks);
    }

    private static ProjectEntry project(Listing listing) {
        return new ProjectEntry(
                listing.text("id"),
                listing.text("name"),
                listing.text("slug"),
                listing.instant("created_at"));
    }

    private static SourceEntry source(Listing listing, Remarks remarks) {
        return new SourceEntry(
                listing.text("uri"),
                listing.textOrNull("project_id"),
                kind(listing.text("kind"), remarks),
                listing.textOrNull("display_name"),
                listing.instant("created_at"),
                listing.instantOrNull("first_seen"),
                listing.instantOrNull("last_seen"));
    }

    private static SourceEntry.Kind kind(String name, Remarks remarks) {
        for (var kind : SourceEntry.Kind.values()) {
            if (kind.storedName().equals(name)) {
                return kind;
            }
        }
        remarks.count("a source of unknown kind: taken as a website");
        return SourceEntry.Kind.WEBSITE;
    }

    private static PixelEntry pixel(Listing listing) {
        return new PixelEntry(
                new Pixel(
                        listing.text("id"),
                        listing.text("event_name"),
                        metadata(listing.entry().get("metadata"))),
                listing.text("project_id"),
                listing.text("name"),
                listing.instant("created_at"),
                listing.instantOrNull("last_hit"));
    }

    /** Compact, keys ascending, as events carry it; what is no text becomes its JSON. */
    private static @Nullable String metadata(@Nullable JsonNode metadata) {
        if (metadata == null || metadata.isEmpty()) {
            return null;
        }
        var entries = new TreeMap<String, String>();
        metadata.properties()
                .forEach(entry -> {
                    var value = entry.getValue();
                    entries.put(
                            entry.getKey(),
                            value.isTextual() ? value.textValue() : value.toString());
                });
        try {
            return Json.mapper().writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }
}
