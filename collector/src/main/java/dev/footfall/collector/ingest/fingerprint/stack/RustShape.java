package dev.footfall.collector.ingest.fingerprint.stack;

import dev.footfall.collector.ingest.fingerprint.frame.Frame;
import dev.footfall.collector.ingest.fingerprint.frame.ProgramFrame;
import dev.footfall.collector.ingest.fingerprint.frame.ScriptFrame;
import java.util.List;
import java.util.Locale;

/** Backtraces of Rust: a number and a symbol, and maybe its place on the next line. */
final class RustShape implements Shape {
    private static final String AT = "at ";
    private static final String HASH = "::h";
    private static final int HASH_LENGTH = 16;

    @Override
    public boolean fits(List<String> lines) {
        return lines.stream()
                .anyMatch(line -> Causes.numberEnd(line) > 0 && line.indexOf("::") > 0);
    }

    @Override
    public List<Section> read(List<String> lines) {
        var sections = new Sections();
        boolean listing = false;
        var symbol = "";
        for (var line : lines) {
            var cause = Causes.of(line);
            if (line.toLowerCase(Locale.ROOT).equals("stack backtrace:")) {
                listing = false;
            } else if (listing) {
                sections.begin(Causes.unnumbered(line));
                symbol = "";
            } else if (cause.equals(Causes.LIST)) {
                listing = true;
            } else if (!cause.isEmpty()) {
                sections.begin(cause);
                symbol = "";
            } else if (Causes.numberEnd(line) > 0) {
                symbol = line;
                sections.add(frame(line, symbol, ""));
            } else if (line.startsWith(AT) && !symbol.isEmpty()) {
                var file = ScriptFrame.withoutPosition(line.substring(AT.length()));
                sections.replaceLast(frame(symbol + " " + line, symbol, file));
                symbol = "";
            }
        }
        return sections.finish();
    }

    private static Frame frame(String line, String numbered, String file) {
        var name = Causes.unnumbered(numbered);
        int address = name.startsWith("0x") ? name.indexOf(" - ") : -1;
        name = address < 0 ? name : name.substring(address + 3);
        int hash = name.lastIndexOf(HASH);
        if (hash >= 0 && name.length() == hash + HASH.length() + HASH_LENGTH) {
            name = name.substring(0, hash);
        }
        return ProgramFrame.of(line, name, file);
    }
}
