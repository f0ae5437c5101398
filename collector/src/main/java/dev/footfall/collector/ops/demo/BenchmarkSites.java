package dev.footfall.collector.ops.demo;

import dev.footfall.collector.ops.demo.visit.Choice;
import dev.footfall.collector.ops.demo.visit.Failures;
import dev.footfall.collector.ops.demo.visit.Site;
import dev.footfall.collector.ops.demo.visit.Site.Custom;
import dev.footfall.collector.ops.demo.visit.Weighted;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** As many sites as asked for: a few large ones and a long tail, and so with their paths. */
final class BenchmarkSites {
    private static final double FIRST_TODAY = 0.72;
    private static final double FAILURE_RATE = 0.05;
    private static final int FAILURE_GROUPS = 300;

    /** Below this number of sources, all are web sites. */
    private static final int MIXED_FROM = 10;

    private static final List<String> SECTIONS =
            List.of("news", "shop", "guide", "help", "team", "lab", "map", "archive");

    private static final Choice<Custom> CUSTOMS =
            Weighted.zipf(
                    List.of(
                            Custom.with("search", "query", numbered("term", 50)),
                            Custom.with("download", "asset", numbered("file", 20)),
                            Custom.with("signup", "plan", List.of("free", "pro", "team")),
                            Custom.with("share", "value", numbered("", 100))));

    private BenchmarkSites() {}

    static Choice<Site> of(BenchmarkPlan plan, SplittableRandom chance) {
        var paths = IntStream.range(0, plan.paths()).mapToObj(BenchmarkSites::path).toList();
        var ranks = Weighted.zipf(IntStream.range(0, plan.paths()).boxed().toList());
        var failures = Failures.many(FAILURE_GROUPS, chance);
        return Weighted.zipf(
                IntStream.range(0, plan.sources())
                        .mapToObj(number ->
                                new Site(
                                        source(number, plan.sources()),
                                        isApplication(number, plan.sources())
                                                ? "tool" + number
                                                : null,
                                        FIRST_TODAY,
                                        shifted(ranks, paths, number),
                                        CUSTOMS,
                                        FAILURE_RATE,
                                        failures))
                        .toList());
    }

    static boolean isPixel(Site site) {
        return site.source().startsWith("pixel:");
    }

    /**
     * The same tail for all, but each site has another favourite; the front page leads anywhere.
     */
    private static Choice<String> shifted(Weighted<Integer> ranks, List<String> paths, int number) {
        int others = Math.max(1, paths.size() - 1);
        return chance -> {
            int rank = ranks.draw(chance);
            return paths.get(rank == 0 ? 0 : 1 + (int) ((rank + number * 7_919L) % others));
        };
    }

    private static String source(int number, int sources) {
        if (sources >= MIXED_FROM && number % 20 == 19) {
            return "pixel://px-" + number;
        }
        return isApplication(number, sources)
                ? "app://tool-" + number
                : "https://site-" + number + ".example";
    }

    private static boolean isApplication(int number, int sources) {
        return sources >= MIXED_FROM && number % 20 == 9;
    }

    private static String path(int number) {
        return number == 0 ? "/" : "/" + SECTIONS.get(number % SECTIONS.size()) + "/page-" + number;
    }

    private static List<String> numbered(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> word + number).toList();
    }
}
