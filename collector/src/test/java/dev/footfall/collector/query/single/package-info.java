/** Questions about single things against plain Java that answers them over a list of events. */
package dev.footfall.collector.query.single;
