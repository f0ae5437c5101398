package dev.footfall.collector.ingest.fingerprint.text;

import java.util.ArrayList;
import java.util.List;

/** A normalisation: rules in an order that matters. Safe for use by many threads. */
public final class Pipeline {
    /** For the name of a function or a file. */
    public static final Pipeline NAME =
            new Pipeline(
                    List.of(
                            Rule.LOWER_CASE,
                            Rule.MASK_UUIDS,
                            Rule.MASK_ADDRESSES,
                            Rule.MASK_HASHES,
                            Rule.STRIP_DIGITS,
                            Rule.COLLAPSE_WHITESPACE));

    /** For what a person wrote. */
    public static final Pipeline MESSAGE = NAME.after(Rule.STRIP_URLS);

    /** For a line of a stack in no known shape. */
    public static final Pipeline LINE =
            NAME.after(Rule.DROP_QUERY, Rule.STRIP_URLS, Rule.SHORTEN_PATHS);

    private final List<Rule> rules;

    private Pipeline(List<Rule> rules) {
        this.rules = rules;
    }

    private Pipeline after(Rule... first) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(rules);
        return new Pipeline(List.copyOf(all));
    }

    /** The text after all rules. */
    public String apply(String text) {
        var normal = text;
        for (var rule : rules) {
            normal = rule.apply(normal);
        }
        return normal;
    }
}
