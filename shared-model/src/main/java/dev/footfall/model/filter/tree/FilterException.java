package dev.footfall.model.filter.tree;

/** A text is no filter. The message is a sentence for its author. */
public final class FilterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * @param position where the text goes wrong, counted in Unicode characters from 0
     */
    public FilterException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** Where the text goes wrong, counted in Unicode characters from 0; its length for the end. */
    public int position() {
        return position;
    }
}
