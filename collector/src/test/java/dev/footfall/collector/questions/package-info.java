/** Questions about single things, put to a collector that runs. */
package dev.footfall.collector.questions;
