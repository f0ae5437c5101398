package dev.footfall.collector.config;

import dev.footfall.collector.config.CollectorConfig.Tracker;
import java.util.List;
import java.util.Set;

/** What must hold between several keys, each of which holds for itself. */
final class Agreement {
    /** What the server answers at the same address as the tracker. */
    private static final List<String> TAKEN = List.of("/api", "/robots.txt", "/metrics");

    private static final Set<String> REPORTS = Set.of("ping", "hit", "exception", "gif");

    private Agreement() {}

    static void check(CollectorConfig config, Settings file) {
        proxies(config.web(), file);
        oidc(file);
        tls(file);
        metrics(config.web(), file);
        paths(config.web().tracker(), file);
        if (config.storage().retention().isZero()) {
            file.refuse("storage.retention", "would keep nothing", "write a duration such as 365d");
        }
    }

    private static void proxies(CollectorConfig.Web web, Settings file) {
        if (web.trustProxy() && file.has("web.trusted_proxies")) {
            file.refuse(
                    "web.trust_proxy",
                    "stands beside web.trusted_proxies, which says the same more exactly",
                    "remove one of them");
        }
    }

    private static void metrics(CollectorConfig.Web web, Settings file) {
        if (web.address().equals(web.metrics()) && web.address().port() != 0) {
            file.refuse(
                    "web.metrics.address",
                    "is also web.address, which has /metrics behind its ACL",
                    "give it a port of its own");
        }
    }

    private static void oidc(Settings file) {
        if (!file.has("web.admin.oidc")) {
            return;
        }
        for (var key : List.of("web.admin.oidc.endpoint", "web.admin.oidc.client_id")) {
            if (!file.has(key)) {
                file.refuse(key, "is missing", "name it, or remove the oidc section");
            }
        }
    }

    private static void tls(Settings file) {
        if (!file.has("web.tls")) {
            return;
        }
        for (var key : List.of("web.tls.certificate", "web.tls.key")) {
            if (!file.has(key)) {
                file.refuse(key, "is missing", "name the PEM file, or remove the tls section");
            }
        }
    }

    private static void paths(Tracker tracker, Settings file) {
        notTaken("web.tracker.script", tracker.script(), file);
        notTaken("web.tracker.prefix", tracker.prefix(), file);
        boolean scriptIsReport =
                REPORTS.stream()
                        .anyMatch(name -> within(tracker.script(), tracker.prefix() + "/" + name));
        if (scriptIsReport || within(tracker.prefix(), tracker.script())) {
            file.refuse(
                    "web.tracker.script",
                    "is also where the beacon reports, below " + tracker.prefix(),
                    "give web.tracker.script and web.tracker.prefix paths of their own");
        }
    }

    private static void notTaken(String key, String path, Settings file) {
        for (var taken : TAKEN) {
            if (within(path, taken)) {
                file.refuse(key, "clashes with " + taken + ", which is taken", "choose another");
            }
        }
    }

    private static boolean within(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
