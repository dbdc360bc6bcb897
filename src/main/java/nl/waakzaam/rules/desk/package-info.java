// SPDX-License-Identifier: EUPL-1.2
/** A municipality changes its rules: drafted by one, approved by another, kept for ever. */
@NullMarked
package nl.waakzaam.rules.desk;

import org.jspecify.annotations.NullMarked;
