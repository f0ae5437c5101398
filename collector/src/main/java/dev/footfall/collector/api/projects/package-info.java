/** What administrators may ask and change about projects. */
@NullMarked
package dev.footfall.collector.api.projects;

import org.jspecify.annotations.NullMarked;
