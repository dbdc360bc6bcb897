// SPDX-License-Identifier: EUPL-1.2
/** The own pages of an owner: places, cameras, colleagues, and which looks of police may be told. */
@NullMarked
package nl.waakzaam.cameras.own;

import org.jspecify.annotations.NullMarked;
