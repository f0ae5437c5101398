package dev.footfall.collector.ingest.fingerprint.stack;

import java.util.List;

/** How one family of engines prints its stacks. */
interface Shape {
    /** Whether the lines, none of them blank, look so. */
    boolean fits(List<String> lines);

    /** The sections of a chain, the reported error first; frames may be missing. */
    List<Section> read(List<String> lines);
}
