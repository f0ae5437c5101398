/** The expression that says who may do what. */
@NullMarked
package dev.footfall.collector.auth.acl;

import org.jspecify.annotations.NullMarked;
