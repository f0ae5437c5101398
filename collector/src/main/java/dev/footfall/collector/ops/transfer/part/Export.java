package dev.footfall.collector.ops.transfer.part;

import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.control.Explanation;
import dev.footfall.collector.ops.control.OperationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;

/**
 * Writes an export part by part into a file that appears when it is whole, in the place of an older
 * one. Whatever ends it early leaves the parts, and the same wish goes on from there. Confined to a
 * thread.
 */
public final class Export {
    private final Path target;
    private final Wish wish;

    /** Fulfils a wish in a file. */
    public Export(Path target, Wish wish) {
        this.target = target;
        this.wish = wish;
    }

    /**
     * Writes.
     *
     * @param portions all there is to be written, in order
     * @return whether the file is there; it is not when nobody waited for it
     * @throws OperationException when it failed, with what may be done about it
     */
    public boolean write(List<Portion> portions, PartFormat format, Console console)
            throws IOException {
        if (Files.isDirectory(target)) {
            throw new OperationException("%s is a folder. Name a file in it.".formatted(target));
        }
        try (var folder = PartFolder.open(target, wish)) {
            boolean isWhole = makeWhole(portions, format, console, folder);
            if (isWhole) {
                folder.finish();
            } else {
                console.line("The export was interrupted. " + howToGoOn());
            }
            return isWhole;
        }
    }

    /** The refusal of an export while another one to the same file is under way. */
    public static OperationException underWay(Path target) {
        return new OperationException(
                "Another export to %s is under way. Wait for its end, or name another file."
                        .formatted(target));
    }

    private boolean makeWhole(
            List<Portion> portions, PartFormat format, Console console, PartFolder folder)
            throws IOException {
        boolean isWhole = false;
        try {
            isWhole =
                    write(portions, format, console, folder)
                            && join(portions, format, console, folder);
            return isWhole;
        } catch (IOException | SQLException e) {
            throw new OperationException(
                    "The export to %s failed: %s%n%s"
                            .formatted(target, Explanation.of(e), howToGoOn()),
                    e);
        } finally {
            if (!isWhole) {
                folder.discard();
            }
        }
    }

    private String howToGoOn() {
        return "The same command goes on where it ended; what is written so far lies in %s, and deleting that folder forgets it."
                .formatted(PartFolder.beside(target));
    }

    private boolean write(
            List<Portion> portions, PartFormat format, Console console, PartFolder folder)
            throws IOException, SQLException {
        folder.keepOnly(new HashSet<>(portions));
        if (!check(portions, console, folder)) {
            return false;
        }
        long of = events(portions);
        long already =
                events(portions.stream().filter(each -> folder.part(each).isPresent()).toList());
        if (already > 0) {
            console.line("%,d of %,d events were written already".formatted(already, of));
        }
        var events = new Tally(console, already, of, "events");
        for (var portion : portions) {
            if (folder.part(portion).isEmpty()) {
                if (!events.goesOn() || !format.write(portion, folder.unfinished(), events)) {
                    return false;
                }
                folder.keep(portion);
            }
        }
        return true;
    }

    /** Parts that a failing disk has changed are written again like missing ones. */
    private static boolean check(List<Portion> portions, Console console, PartFolder folder)
            throws IOException {
        var kept = portions.stream().filter(each -> folder.part(each).isPresent()).toList();
        if (kept.isEmpty()) {
            return true;
        }
        var bytes = new Tally(console, 0, bytes(folder.parts(kept)), "bytes");
        for (var portion : kept) {
            long size = Files.size(folder.part(portion).orElseThrow());
            folder.check(portion);
            if (!bytes.add(size)) {
                return false;
            }
        }
        return true;
    }

    private static boolean join(
            List<Portion> portions, PartFormat format, Console console, PartFolder folder)
            throws IOException, SQLException {
        var parts = folder.parts(portions);
        return format.join(
                parts, folder.unfinished(), new Tally(console, 0, bytes(parts), "bytes"));
    }

    private static long events(List<Portion> portions) {
        return portions.stream().mapToLong(Portion::events).sum();
    }

    private static long bytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (var file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
