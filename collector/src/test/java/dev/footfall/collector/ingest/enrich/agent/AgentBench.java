package dev.footfall.collector.ingest.enrich.agent;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Measures what the class of an agent costs, in CPU time of one thread: for agents seen all the
 * time, and for a flood in which no agent comes twice. Run its main method from the IDE or with the
 * test class path.
 */
final class AgentBench {
    private static final int ROUNDS = 12;
    private static final int AGENTS = 50_000;

    private final AgentClassifier classifier = new AgentClassifier();
    private final Random random = new Random(4);

    private AgentBench() {}

    static void main() {
        var bench = new AgentBench();
        var current = ListedAgents.rows("current.tsv").map(List::getLast).toList();
        bench.measure("the listed agents, again and again", () -> bench.pick(current));
        bench.measure("browsers, each version new", bench::browser);
        bench.measure("random printable text of 20 to 300", () -> bench.garbage(20, 300));
        bench.measure("random printable text of 1024", () -> bench.garbage(1_024, 1_025));
    }

    private void measure(String name, Supplier<String> agent) {
        var best = Long.MAX_VALUE;
        var bots = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var agents = new ArrayList<String>();
            for (int i = 0; i < AGENTS; i++) {
                agents.add(agent.get());
            }
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (var text : agents) {
                bots += classifier.classify(text).kind().counts() ? 0 : 1;
            }
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            best = Math.min(best, spent / AGENTS);
        }
        IO.println(
                "%-38s %6d ns each, %d %% bots"
                        .formatted(name, best, bots * 100L / (ROUNDS * AGENTS)));
    }

    private String pick(List<String> agents) {
        return new String(agents.get(random.nextInt(agents.size())).toCharArray());
    }

    private String browser() {
        int major = 90 + random.nextInt(60);
        int minor = random.nextInt(1_000_000);
        return switch (random.nextInt(4)) {
            case 0 ->
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like"
                            + " Gecko) Chrome/%d.0.%d.0 Safari/537.36".formatted(major, minor);
            case 1 ->
                    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15"
                            + " (KHTML, like Gecko) Version/%d.%d Mobile/15E148 Safari/604.1"
                                    .formatted(major, minor);
            case 2 ->
                    "Mozilla/5.0 (X11; Linux x86_64; rv:%d.0) Gecko/20100101 Firefox/%d.%d"
                            .formatted(major, major, minor);
            default ->
                    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                            + " SamsungBrowser/%d.%d Chrome/%d.0.0.0 Mobile Safari/537.36"
                                    .formatted(major, minor, major);
        };
    }

    private String garbage(int shortest, int longest) {
        var text = new StringBuilder();
        int length = random.nextInt(shortest, longest);
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(' ', 127));
        }
        return text.toString();
    }
}
