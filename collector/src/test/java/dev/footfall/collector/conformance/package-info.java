/** What the reference server made of real input, and how this collector differs. */
package dev.footfall.collector.conformance;
