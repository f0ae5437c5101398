package dev.footfall.collector.ingest.enrich.agent;

import dev.footfall.collector.ingest.enrich.agent.Agent.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of crawlers and of apps with a browser inside. */
final class KnownClients {
    /** Below every app of the other table: the word of a robot decides. */
    private static final int ROBOT_RANK = -2;

    private static final int HEADLESS_RANK = -1;

    private KnownClients() {}

    /**
     * All words of both tables.
     *
     * @throws IllegalStateException when a table is missing or wrong, which stops the start
     */
    static Lexicon<Known> load() {
        var entries = new ArrayList<Lexicon.Entry<Known>>();
        for (var row : rows("robots.tsv")) {
            entries.add(robot(row));
        }
        for (var row : rows("apps.tsv")) {
            entries.add(new Lexicon.Entry<>(Word.spelt(row.get(0)), entries.size(), app(row)));
        }
        return new Lexicon<>(entries);
    }

    private static Lexicon.Entry<Known> robot(List<String> row) {
        var word = Word.spelt(row.get(0));
        return switch (row.get(1)) {
            case "bot" -> new Lexicon.Entry<>(word, ROBOT_RANK, new Known.Robot(Kind.BOT));
            case "headless" ->
                    new Lexicon.Entry<>(word, HEADLESS_RANK, new Known.Robot(Kind.HEADLESS));
            case "innocent" -> new Lexicon.Entry<>(word, Integer.MAX_VALUE, new Known.Innocent());
            default -> throw new IllegalStateException("robots.tsv knows no kind " + row.get(1));
        };
    }

    /** Where no other word is given, the version follows the app's own. */
    private static Known.Host app(List<String> row) {
        var own = row.get(0).replace("*", "");
        var marks =
                row.size() > 2
                        ? row.get(2)
                        : own.endsWith("/") ? own.substring(0, own.length() - 1) : own;
        return new Known.Host(row.get(1), List.of(marks.split("\\|")));
    }

    private static List<List<String>> rows(String table) {
        try (var in = KnownClients.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("no " + table + " beside " + KnownClients.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(table, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table, e);
        }
    }

    private static List<String> row(String table, String line) {
        var cells = List.of(line.split("\t"));
        if (cells.size() < 2) {
            throw new IllegalStateException(table + " has a row of one column only: " + line);
        }
        return cells;
    }
}
