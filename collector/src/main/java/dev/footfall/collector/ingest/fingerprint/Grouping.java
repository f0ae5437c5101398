package dev.footfall.collector.ingest.fingerprint;

import dev.footfall.collector.ingest.fingerprint.Group.Decision;
import dev.footfall.collector.ingest.fingerprint.stack.Section;
import dev.footfall.collector.ingest.fingerprint.stack.StackReader;
import dev.footfall.collector.ingest.fingerprint.text.EngineMessages;
import dev.footfall.collector.ingest.fingerprint.text.Pipeline;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Tells which failures are the same: those of one type that come out of the same functions of the
 * same files, whatever lines, builds, engines and numbers differ. A pure function in time in
 * proportion to its input; safe for use by many threads.
 */
public final class Grouping {
    /** Version 1 are the rules of archives that come by import. */
    public static final int RULES_VERSION = 2;

    private static final int ID_BYTES = 8;
    private static final int MOST_CAUSES = 5;

    private Grouping() {}

    /** Files a failure. */
    public static Group group(FailureInput input) {
        var override = input.fingerprintOverride();
        if (override != null && !override.isBlank()) {
            var wanted = override.strip();
            return new Group(
                    digest(wanted),
                    RULES_VERSION,
                    List.of(new Decision(override, wanted, "The sender chose the group.")));
        }
        var because = new ArrayList<Decision>();
        because.add(type(input));
        var stack = input.stack();
        if (stack == null || stack.isBlank()) {
            because.add(message(input, "Without a stack the first line of the message decides."));
        } else {
            addStack(because, input, stack);
        }
        return new Group(digest(basis(because)), RULES_VERSION, because);
    }

    /** First line of a message that is not blank, without white space at its ends. */
    public static String summary(String message) {
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void addStack(List<Decision> because, FailureInput input, String stack) {
        var sections = ends(StackReader.read(stack, input.type(), input.message()));
        because.addAll(causes(sections));
        var frames = DecidingFrames.of(sections, input.type(), overflowed(input));
        for (var frame : frames) {
            because.add(
                    new Decision(
                            frame.line(),
                            frame.identity(),
                            "A frame of "
                                    + frame.origin().words()
                                    + " code decides; line, column, directory and build do not."));
        }
        if (frames.isEmpty()) {
            because.add(message(input, "No frame can decide, so the message does."));
        } else if (frames.getFirst().anonymous()) {
            because.add(
                    message(
                            input,
                            "The first frame has no name, so the message decides as well: anonymous"
                                    + " functions of one file are not the same fault."));
        }
    }

    /** Firefox has a type of its own for an overflow. */
    private static Decision type(FailureInput input) {
        var type = input.type().strip().toLowerCase(Locale.ROOT);
        if (type.equals("internalerror") && overflowed(input)) {
            return new Decision(
                    input.type(),
                    "rangeerror",
                    "Firefox calls this InternalError, others RangeError.");
        }
        return new Decision(input.type(), type, "Failures of different types are never the same.");
    }

    private static boolean overflowed(FailureInput input) {
        var type = input.type().toLowerCase(Locale.ROOT);
        return EngineMessages.meaning(bare(input)).filter("stack overflow"::equals).isPresent()
                || type.contains("stackoverflow")
                || type.contains("recursionerror");
    }

    private static Decision message(FailureInput input, String reason) {
        var meaning = EngineMessages.meaning(bare(input));
        var summary = summary(input.message());
        return meaning.isPresent()
                ? new Decision(
                        summary,
                        Pipeline.MESSAGE.apply(meaning.get()),
                        reason + " It is a wording of a browser and stands for that of all.")
                : new Decision(
                        summary,
                        Pipeline.MESSAGE.apply(summary),
                        reason + " Addresses, numbers, ids and case do not.");
    }

    /** The summary without what window.onerror puts before it. */
    private static String bare(FailureInput input) {
        var text = summary(input.message());
        for (var lead : List.of("Uncaught ", input.type().strip() + ": ")) {
            text = text.startsWith(lead) ? text.substring(lead.length()) : text;
        }
        return text;
    }

    /** The reported error and the last causes, as the root of a chain tells most. */
    private static List<Section> ends(List<Section> chain) {
        if (chain.size() <= MOST_CAUSES + 1) {
            return chain;
        }
        var kept = new ArrayList<>(chain.subList(0, 1));
        kept.addAll(chain.subList(chain.size() - MOST_CAUSES, chain.size()));
        return kept;
    }

    private static List<Decision> causes(List<Section> sections) {
        var causes = new ArrayList<Decision>();
        for (var section : sections) {
            if (!section.cause().isEmpty()) {
                causes.add(
                        new Decision(
                                section.cause(),
                                "caused by " + Pipeline.MESSAGE.apply(section.cause()),
                                "Different causes are different faults; addresses, numbers and ids"
                                        + " in them do not decide."));
            }
        }
        return causes;
    }

    private static String basis(List<Decision> because) {
        var text = new StringBuilder("footfall ").append(RULES_VERSION);
        because.forEach(decision -> text.append('\n').append(decision.deciding()));
        return text.toString();
    }

    private static String digest(String text) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
