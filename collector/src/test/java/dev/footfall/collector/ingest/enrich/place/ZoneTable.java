package dev.footfall.collector.ingest.enrich.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes {@code zones.tsv} anew from a release of the tz database: {@code ZoneTable
 * /usr/share/zoneinfo collector/src/main/resources/…/place/zones.tsv}.
 */
final class ZoneTable {
    private static final int LONGEST_CHAIN = 32;

    /** Links of the database's file {@code backward} that some packages ship as zones. */
    private static final Map<String, String> ALWAYS_LINKS =
            Map.ofEntries(
                    Map.entry("CET", "Europe/Brussels"),
                    Map.entry("CST6CDT", "America/Chicago"),
                    Map.entry("EET", "Europe/Athens"),
                    Map.entry("EST", "America/Panama"),
                    Map.entry("EST5EDT", "America/New_York"),
                    Map.entry("HST", "Pacific/Honolulu"),
                    Map.entry("MET", "Europe/Brussels"),
                    Map.entry("MST", "America/Phoenix"),
                    Map.entry("MST7MDT", "America/Denver"),
                    Map.entry("PST8PDT", "America/Los_Angeles"),
                    Map.entry("WET", "Europe/Lisbon"));

    private ZoneTable() {}

    /** Takes the directory with the database's tables, and the file to write. */
    static void main(String[] arguments) throws IOException {
        var database = Path.of(arguments[0]);
        var lines = new ArrayList<String>();
        lines.add("# Time zone and ISO 3166 code, from the tz database");
        lines.add("# " + Files.readAllLines(database.resolve("tzdata.zi")).getFirst().substring(2));
        lines.add(
                "# (public domain): zone.tab, then the first country of zone1970.tab, then links.");
        lines.add("# Written by ZoneTable among the tests.");
        countries(database).forEach((zone, country) -> lines.add(zone + "\t" + country));
        Files.write(Path.of(arguments[1]), lines);
    }

    private static Map<String, String> countries(Path database) throws IOException {
        var countries = new TreeMap<String, String>();
        for (var table : List.of("zone.tab", "zone1970.tab")) {
            Files.readAllLines(database.resolve(table)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> countries.putIfAbsent(row[2], row[0].substring(0, 2)));
        }
        var links = links(database);
        for (var name : links.keySet()) {
            var target = name;
            for (int i = 0; i < LONGEST_CHAIN && !countries.containsKey(target); i++) {
                target = links.getOrDefault(target, target);
            }
            if (countries.containsKey(target)) {
                countries.putIfAbsent(name, countries.get(target));
            }
        }
        return countries;
    }

    private static Map<String, String> links(Path database) throws IOException {
        var links = new HashMap<>(ALWAYS_LINKS);
        Files.readAllLines(database.resolve("tzdata.zi")).stream()
                .filter(line -> line.startsWith("L "))
                .map(line -> line.split(" "))
                .forEach(link -> links.put(link[2], link[1]));
        return links;
    }
}
