package dev.footfall.collector.ops.demo;

import static dev.footfall.collector.ops.demo.visit.Weighted.share;

import dev.footfall.collector.ops.demo.visit.Failures;
import dev.footfall.collector.ops.demo.visit.Site;
import dev.footfall.collector.ops.demo.visit.Site.Custom;
import dev.footfall.collector.ops.demo.visit.Weighted;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One of the demonstration's sites, and how busy it is.
 *
 * @param visitsPerDay on a weekday at the end of the span
 */
record DemoSite(Site site, double visitsPerDay) {
    private static final List<String> PLANS = List.of("free", "pro", "team");
    private static final List<String> VALUES =
            IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).toList();

    static List<DemoSite> all() {
        return List.of(shop(), manual(), lantern(), lanternCli(), notes(), staging());
    }

    private static DemoSite shop() {
        var paths =
                Weighted.of(
                        share("/", 40),
                        share("/books", 18),
                        share("/journal", 14),
                        share("/about", 10),
                        share("/journal/a-shop-by-the-sea", 9),
                        share("/contact", 5));
        var customs =
                Weighted.of(
                        share(Custom.with("signup", "plan", PLANS), 5),
                        share(
                                Custom.with(
                                        "download",
                                        "asset",
                                        List.of("reader.deb", "reader.dmg", "reader.msi")),
                                8),
                        share(Custom.with("newsletter_subscribe", "plan", PLANS), 4));
        return website(DemoEntities.SHOP, 45, paths, customs, 0.05);
    }

    private static DemoSite manual() {
        var paths =
                Weighted.of(
                        share("/", 20),
                        share("/first-steps", 22),
                        share("/guides/selling", 16),
                        share("/guides/privacy", 12),
                        share("/api/reference", 18),
                        share("/questions", 8));
        var customs =
                Weighted.of(
                        share(
                                Custom.with(
                                        "search",
                                        "query",
                                        List.of("returns", "isbn import", "api key", "vat")),
                                10),
                        share(Custom.with("copy_snippet", "value", VALUES), 6));
        return website(DemoEntities.MANUAL, 18, paths, customs, 0.03);
    }

    private static DemoSite lantern() {
        var paths =
                Weighted.of(
                        share("/", 30),
                        share("/dashboard", 24),
                        share("/reports", 16),
                        share("/login", 12),
                        share("/settings", 10));
        var customs =
                Weighted.of(
                        share(Custom.with("filter_apply", "value", VALUES), 12),
                        share(Custom.with("report_export", "value", VALUES), 7));
        return website(DemoEntities.LANTERN, 15, paths, customs, 0.08);
    }

    private static DemoSite lanternCli() {
        var paths =
                Weighted.of(
                        share("/sync", 30),
                        share("/status", 20),
                        share("/push", 18),
                        share("/pull", 18),
                        share("/login", 8));
        var commands = List.of("sync", "status", "push", "pull");
        var customs =
                Weighted.of(
                        share(Custom.with("command_run", "cmd", commands), 20),
                        share(Custom.with("update_check", "value", VALUES), 6));
        var site =
                new Site(
                        DemoEntities.LANTERN_CLI,
                        "lantern",
                        1,
                        paths,
                        customs,
                        0.18,
                        Failures.APPLICATION);
        return new DemoSite(site, 12);
    }

    private static DemoSite notes() {
        var paths =
                Weighted.of(
                        share("/", 24),
                        share("/entries/tides-and-timers", 20),
                        share("/entries/watching-birds-with-code", 16),
                        share("/entries/maps-on-paper", 14),
                        share("/topics/tools", 10),
                        share("/about", 6));
        var customs = Weighted.evenly(Custom.with("share_click", "value", VALUES));
        return website(DemoEntities.NOTES, 22, paths, customs, 0.02);
    }

    private static DemoSite staging() {
        var paths = Weighted.of(share("/", 30), share("/preview", 20), share("/health", 10));
        return website(DemoEntities.STAGING, 4, paths, null, 0.12);
    }

    private static DemoSite website(
            String source,
            double visitsPerDay,
            Weighted<String> paths,
            @Nullable Weighted<Custom> customs,
            double failureRate) {
        var site = new Site(source, null, 1, paths, customs, failureRate, Failures.WEB);
        return new DemoSite(site, visitsPerDay);
    }
}
