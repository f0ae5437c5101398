package dev.footfall.collector.config;

import java.util.List;

/** What came of reading a configuration file. */
public sealed interface Loaded {
    /** The file holds. */
    record Usable(CollectorConfig config) implements Loaded {}

    /**
     * The file does not hold.
     *
     * @param problems at least one, in the order of the file
     */
    record Unusable(List<Problem> problems) implements Loaded {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One thing to mend.
     *
     * @param file as the operator named it
     * @param line counted from 1; 0 where it concerns the file as a whole
     * @param key dotted path; empty where it concerns no key
     * @param problem what is wrong
     * @param remedy what to do about it; empty where the problem says it
     */
    record Problem(String file, int line, String key, String problem, String remedy) {
        /** As one line for a terminal: {@code config.yaml:12: web.adress: unknown key; …}. */
        public String oneLine() {
            return file
                    + (line > 0 ? ":" + line : "")
                    + (key.isEmpty() ? "" : ": " + key)
                    + ": "
                    + problem
                    + (remedy.isEmpty() ? "" : "; " + remedy);
        }
    }
}
