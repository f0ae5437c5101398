package dev.footfall.collector.ingest.fingerprint.stack;

import java.util.List;

/**
 * One frame a line: V8, Java and .NET begin it with {@code at}, Firefox and Safari put an {@code @}
 * between function and place.
 */
final class LineShape implements Shape {
    private static final String INNER_ENDS = "--- End of inner exception stack trace ---";
    private static final String SUPPRESSED = "Suppressed: ";

    @Override
    public boolean fits(List<String> lines) {
        return true;
    }

    @Override
    public List<Section> read(List<String> lines) {
        var sections = new Sections();
        boolean listing = false;
        boolean skipping = false;
        for (var line : lines) {
            var frame = AtLine.read(line).or(() -> AtSignLine.read(line));
            var cause = frame.isPresent() ? "" : Causes.of(line);
            if (line.startsWith(SUPPRESSED)) {
                skipping = true;
            } else if (cause.equals(Causes.LIST)) {
                listing = true;
            } else if (!cause.isEmpty()) {
                sections.begin(cause);
                skipping = false;
            } else if (line.equals(INNER_ENDS)) {
                sections.begin("");
            } else if (frame.isPresent() && !skipping) {
                sections.add(frame.get());
                listing = false;
            } else if (listing) {
                sections.begin(Causes.unnumbered(line));
            }
        }
        return sections.finish();
    }
}
