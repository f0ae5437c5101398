package dev.footfall.collector.ops.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the demonstration has besides events. Every time it is made, it is the same. */
public final class DemoEntities {
    static final String SHOP = "https://harbourbooks.example";
    static final String MANUAL = "https://docs.harbourbooks.example";
    static final String LANTERN = "https://lantern.example";
    static final String LANTERN_CLI = "app://lantern-cli";
    static final String NOTES = "https://fieldnotes.example";
    static final String STAGING = "https://staging.example";

    /** Projects exist for so many days. */
    public static final int PROJECT_AGE_DAYS = 120;

    private DemoEntities() {}

    /** A group of sources. */
    public record DemoProject(String id, String name) {}

    /**
     * A site or application.
     *
     * @param project null for the one that nobody has assigned
     */
    public record DemoSource(String uri, String name, @Nullable String project) {}

    /**
     * A picture that newsletters carry.
     *
     * @param event the name of the event that it reports
     * @param metadataJson what its URL says
     */
    public record DemoPixel(
            String id, String name, String project, String event, String metadataJson) {
        /** The source of its events. */
        public String source() {
            return "pixel://" + id;
        }
    }

    public static List<DemoProject> projects() {
        return List.of(
                new DemoProject("proj-harbour", "Harbour Books"),
                new DemoProject("proj-lantern", "Lantern"),
                new DemoProject("proj-notes", "Field Notes"));
    }

    public static List<DemoSource> sources() {
        return List.of(
                new DemoSource(SHOP, "Harbour Books", "proj-harbour"),
                new DemoSource(MANUAL, "Seller's manual", "proj-harbour"),
                new DemoSource(LANTERN, "Lantern web", "proj-lantern"),
                new DemoSource(LANTERN_CLI, "Lantern command line", "proj-lantern"),
                new DemoSource(NOTES, "Field Notes", "proj-notes"),
                new DemoSource(STAGING, "Staging", null));
    }

    public static DemoPixel pixel() {
        return new DemoPixel(
                "px-newsletter",
                "Newsletter opened",
                "proj-harbour",
                "newsletter_open",
                "{\"campaign\":\"weekly-letter\"}");
    }
}
