/** Events as flat rows, whose columns have the same names in every format of transfer. */
@NullMarked
package dev.footfall.collector.ops.transfer.row;

import org.jspecify.annotations.NullMarked;
