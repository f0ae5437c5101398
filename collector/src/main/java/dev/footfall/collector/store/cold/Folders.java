package dev.footfall.collector.store.cold;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders of the years, months and days. */
public final class Folders {
    private Folders() {}

    /** The folders above a file of the root, deepest first, the root last. */
    public static List<Path> above(Path root, String path) {
        var folders = new ArrayList<Path>();
        var folder = root;
        var names = Path.of(path);
        folders.add(folder);
        for (int i = 0; i < names.getNameCount() - 1; i++) {
            folder = folder.resolve(names.getName(i));
            folders.add(folder);
        }
        return folders.reversed();
    }

    /** Makes what was created, renamed and deleted in a folder survive a power cut. */
    public static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var open = FileChannel.open(folder)) {
                open.force(true);
            }
        }
    }

    /** Whether a folder is there and holds nothing. */
    public static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }
}
