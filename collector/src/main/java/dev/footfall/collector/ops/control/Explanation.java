package dev.footfall.collector.ops.control;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Finds the words for a failure. */
public final class Explanation {
    private Explanation() {}

    /** A sentence for the operator; the system names only the file in the most common cases. */
    public static String of(Throwable failure) {
        var message = failure.getMessage();
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist.";
            case AccessDeniedException denied ->
                    denied.getFile() + " may not be read or written by this user.";
            case FileAlreadyExistsException taken -> taken.getFile() + " exists already.";
            default -> message == null || message.isBlank() ? failure.toString() : message;
        };
    }
}
