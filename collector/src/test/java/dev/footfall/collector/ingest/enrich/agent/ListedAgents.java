package dev.footfall.collector.ingest.enrich.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the tables of agents that lie beside this class. */
final class ListedAgents {
    private ListedAgents() {}

    /** One agent as a text to compare: class, application, version and system. */
    static String described(Agent agent) {
        return String.join(
                "\t",
                agent.kind().device(),
                Objects.requireNonNullElse(agent.app(), ""),
                Objects.requireNonNullElse(agent.version(), ""),
                Objects.requireNonNullElse(agent.os(), ""));
    }

    /** Some neighbouring cells of a row as such a text. */
    static String described(List<String> row, int from) {
        return String.join("\t", row.subList(from, from + 4));
    }

    /** The rows of a table, without its comments. */
    static Stream<List<String>> rows(String table) {
        try (var in = Objects.requireNonNull(ListedAgents.class.getResourceAsStream(table))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
