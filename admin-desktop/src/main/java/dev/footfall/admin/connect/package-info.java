/** Where the administrator says which collector to talk to. */
@NullMarked
package dev.footfall.admin.connect;

import org.jspecify.annotations.NullMarked;
