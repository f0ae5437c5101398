package dev.footfall.collector.store.cold;

/** Where a change of the cold store may be interrupted. Tests stop it at each of them. */
public enum Step {
    /** Nothing has happened. */
    BEGUN,
    /** A file is written under its temporary name. */
    WRITTEN,
    /** A file has its name; the manifest does not know it. */
    NAMED,
    /** All files have their names and survive a power cut. */
    READY,
    /** The change is visible; what it replaces is still there. */
    COMMITTED,
    /** What it replaces is deleted. */
    CLEARED
}
