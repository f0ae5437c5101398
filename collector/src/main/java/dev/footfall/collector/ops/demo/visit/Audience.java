package dev.footfall.collector.ops.demo.visit;

import static dev.footfall.collector.ops.demo.visit.Weighted.share;

import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Who visits, with what, and what sent them. */
final class Audience {
    /** Absence is a country of its own here, because a table holds no null. */
    private static final String NOWHERE = "";

    private static final double FROM_CAMPAIGN = 0.15;

    private static final Weighted<Browser> BROWSERS =
            Weighted.of(
                    share(new Browser("Chrome", "Windows", "Desktop", 140, 144), 30),
                    share(new Browser("Chrome", "Android", "Mobile", 140, 144), 18),
                    share(new Browser("Safari", "iOS", "Mobile", 24, 26), 14),
                    share(new Browser("Safari", "macOS", "Desktop", 24, 26), 12),
                    share(new Browser("Edge", "Windows", "Desktop", 140, 144), 9),
                    share(new Browser("Firefox", "Windows", "Desktop", 142, 145), 8),
                    share(new Browser("Firefox", "Linux", "Desktop", 142, 145), 5),
                    share(new Browser("Chrome", "Linux", "Desktop", 140, 144), 4));

    private static final Weighted<String> APP_SYSTEMS =
            Weighted.evenly("Linux", "macOS", "Windows");

    private static final Weighted<String> APP_VERSIONS =
            Weighted.of(
                    share("1.4.2", 40),
                    share("1.4.1", 25),
                    share("1.3.0", 15),
                    share("1.5.0-rc1", 8));

    private static final Weighted<String> COUNTRIES =
            Weighted.of(
                    share(NOWHERE, 4),
                    share("US", 28.8),
                    share("GB", 11.52),
                    share("DE", 9.6),
                    share("FR", 7.68),
                    share("IN", 6.72),
                    share("CA", 5.76),
                    share("AU", 4.8),
                    share("BR", 4.8),
                    share("NL", 3.84),
                    share("JP", 3.84),
                    share("SE", 2.88),
                    share("ES", 2.88),
                    share("IT", 2.88));

    private static final Weighted<String> LANGUAGES =
            Weighted.of(
                    share("en", 55),
                    share("de", 10),
                    share("fr", 8),
                    share("es", 7),
                    share("pt", 5),
                    share("ja", 4),
                    share("nl", 3),
                    share("sv", 3),
                    share("it", 2));

    private static final Weighted<Referrer> REFERRERS =
            Weighted.of(
                    share(Referrer.NONE, 45),
                    share(new Referrer("google.com", "Search"), 22),
                    share(new Referrer("news.ycombinator.com", "Social"), 6),
                    share(new Referrer("github.com", null), 6),
                    share(new Referrer("bing.com", "Search"), 5),
                    share(new Referrer("reddit.com", "Social"), 5),
                    share(new Referrer("duckduckgo.com", "Search"), 4),
                    share(new Referrer("twitter.com", "Social"), 4),
                    share(new Referrer("lobste.rs", "Social"), 3));

    private static final Weighted<Campaign> CAMPAIGNS =
            Weighted.evenly(
                    new Campaign("newsletter", "email", "weekly-letter"),
                    new Campaign("twitter", "social", "launch"),
                    new Campaign("google", "cpc", "brand"),
                    new Campaign("hackernews", "referral", "show-and-tell"));

    private Audience() {}

    /** What led to a visit. */
    record Referrer(@Nullable String host, @Nullable String group) {
        static final Referrer NONE = new Referrer(null, null);
    }

    private record Browser(String name, String os, String device, Choice<String> versions) {
        Browser(String name, String os, String device, int oldest, int newest) {
            this(name, os, device, versions(oldest, newest));
        }

        private static Choice<String> versions(int oldest, int newest) {
            var versions = new String[newest - oldest + 1];
            for (int version = oldest; version <= newest; version++) {
                versions[version - oldest] = version + ".0";
            }
            return Weighted.evenly(versions);
        }
    }

    static Client client(@Nullable String application, SplittableRandom chance) {
        var drawn = COUNTRIES.draw(chance);
        var country = drawn.equals(NOWHERE) ? null : drawn;
        var language = LANGUAGES.draw(chance);
        if (application != null) {
            var version = APP_VERSIONS.draw(chance);
            var system = APP_SYSTEMS.draw(chance);
            return new Client(country, language, application, version, system, "App", version);
        }
        var browser = BROWSERS.draw(chance);
        var version = browser.versions().draw(chance);
        return new Client(
                country, language, browser.name(), version, browser.os(), browser.device(), null);
    }

    static Campaign campaign(SplittableRandom chance) {
        return chance.nextDouble() < FROM_CAMPAIGN ? CAMPAIGNS.draw(chance) : Campaign.NONE;
    }

    static Referrer referrer(Campaign campaign, SplittableRandom chance) {
        var referrer = REFERRERS.draw(chance);
        return "cpc".equals(campaign.medium()) ? new Referrer(referrer.host(), "Paid") : referrer;
    }
}
