/**
 * An export on its way: parts in a folder beside the file that they become, which outlive whoever
 * writes them. The next run takes over each part that still stands for the stored events, and no
 * other.
 */
@NullMarked
package dev.footfall.collector.ops.transfer.part;

import org.jspecify.annotations.NullMarked;
