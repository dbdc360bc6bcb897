// SPDX-License-Identifier: EUPL-1.2
/** What a dealer does itself: sees its shops, asks for changes, looks after who works for it. */
@NullMarked
package nl.waakzaam.dealers.own;

import org.jspecify.annotations.NullMarked;
