/** The document of the HTTP interface, held against what the collector does. */
@NullMarked
package dev.footfall.collector.contract;

import org.jspecify.annotations.NullMarked;
